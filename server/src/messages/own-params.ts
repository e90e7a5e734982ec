import {
  CHECK_WORKSPACE_REQUEST,
  COMPARE_REQUEST,
  LEFT_OUT_REQUEST,
  MANAGER_REQUEST,
  MANIFESTS_REQUEST,
  MATCHES_REQUEST,
  MESSAGE_REQUEST,
  OVERVIEW_REQUEST,
  RECEIVERS_REQUEST,
  ROUTING_TEST_REQUEST,
  RULE_ALERT_REQUEST,
  RUN_ROUTING_TEST_REQUEST,
  SAMPLES_REQUEST,
  SAVED_CASE_REQUEST,
  SET_SAMPLES_REQUEST,
  SILENCES_REQUEST,
  STOPS_REQUEST,
  STORM_REQUEST,
  TEMPLATES_REQUEST,
  TRACE_REQUEST,
  UPGRADE_REQUEST,
  VERDICT_REQUEST,
  YAML_EXTENSION_NOTIFICATION,
} from '../protocol.js';
import {
  all,
  type Check,
  either,
  inDocument,
  isDocument,
  isFlag,
  isInteger,
  isNull,
  isNumber,
  isText,
  listOf,
  mapOf,
  object,
  oneOf,
  optional,
} from './checks.js';

const isAlert = object({ labels: mapOf(isText), annotations: mapOf(isText) });
const ofReceiver = object({ textDocument: isDocument, receiver: isText, at: optional(isText) });

const isTarget = object({ group: isText, version: isText, kind: isText, name: isText });
const isState = object({
  kind: oneOf('revision', 'index', 'work-tree'),
  name: optional(isText),
  files: listOf(
    object({
      uri: isText,
      text: isText,
      use: optional(
        either(object({ kind: oneOf('kustomization') }), object({ kind: oneOf('patch'), targets: listOf(isTarget) })),
      ),
    }),
  ),
});

/** The server's own messages. */
export const OWN_PARAMS: Readonly<Record<string, Check>> = {
  [CHECK_WORKSPACE_REQUEST]: object({ folders: optional(listOf(isText)) }),
  [COMPARE_REQUEST]: object({ textDocument: isDocument, before: isState, after: isState, at: optional(isText) }),
  [LEFT_OUT_REQUEST]: all(inDocument, object({ shown: optional(object({ kind: isText, name: isText })) })),
  [MANAGER_REQUEST]: inDocument,
  [MANIFESTS_REQUEST]: inDocument,
  [MATCHES_REQUEST]: all(inDocument, object({ receiver: optional(isText) })),
  [MESSAGE_REQUEST]: all(ofReceiver, object({ alerts: optional(listOf(isText)) })),
  [OVERVIEW_REQUEST]: object({ folders: optional(listOf(isText)) }),
  [RECEIVERS_REQUEST]: inDocument,
  [ROUTING_TEST_REQUEST]: inDocument,
  [RULE_ALERT_REQUEST]: object({ textDocument: isDocument, line: isInteger }),
  [RUN_ROUTING_TEST_REQUEST]: all(inDocument, object({ cases: optional(listOf(isInteger)) })),
  [SAMPLES_REQUEST]: object({ version: optional(isInteger) }),
  [SAVED_CASE_REQUEST]: object({ textDocument: isDocument, alert: isText, at: optional(isText), test: isDocument }),
  [SET_SAMPLES_REQUEST]: either(
    object({ change: oneOf('text'), source: isText, text: isText }),
    object({ change: oneOf('alerts'), source: isText, alerts: listOf(isAlert) }),
    object({ change: oneOf('conditions'), source: isText, textDocument: isDocument, receiver: isText }),
    object({ change: oneOf('edit'), id: isText, alert: either(isAlert, isNull) }),
    object({ change: oneOf('use'), source: isText, used: isFlag }),
    object({ change: oneOf('remove'), source: isText }),
  ),
  [SILENCES_REQUEST]: object({ at: optional(isText), hours: optional(isNumber), zone: optional(isText) }),
  [STOPS_REQUEST]: all(inDocument, object({ at: optional(isText) })),
  [STORM_REQUEST]: ofReceiver,
  [TEMPLATES_REQUEST]: inDocument,
  [TRACE_REQUEST]: all(ofReceiver, object({ alert: isText })),
  [UPGRADE_REQUEST]: all(inDocument, object({ from: isText, to: isText, at: optional(isText) })),
  [VERDICT_REQUEST]: inDocument,
  [YAML_EXTENSION_NOTIFICATION]: object({ outlines: isFlag, validates: isFlag }),
};
