import {
  MANAGER_REQUEST,
  MANIFESTS_REQUEST,
  MATCHES_REQUEST,
  MESSAGE_REQUEST,
  RECEIVERS_REQUEST,
  ROUTING_TEST_REQUEST,
  RUN_ROUTING_TEST_REQUEST,
  SAMPLES_REQUEST,
  SET_SAMPLES_REQUEST,
  SILENCES_REQUEST,
  STORM_REQUEST,
  TEMPLATES_REQUEST,
  TRACE_REQUEST,
  UPGRADE_REQUEST,
  VERDICT_REQUEST,
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

/** The server's own requests. */
export const OWN_PARAMS: Readonly<Record<string, Check>> = {
  [MANAGER_REQUEST]: inDocument,
  [MANIFESTS_REQUEST]: inDocument,
  [MATCHES_REQUEST]: all(inDocument, object({ receiver: optional(isText) })),
  [MESSAGE_REQUEST]: all(ofReceiver, object({ alerts: optional(listOf(isText)) })),
  [RECEIVERS_REQUEST]: inDocument,
  [ROUTING_TEST_REQUEST]: inDocument,
  [RUN_ROUTING_TEST_REQUEST]: all(inDocument, object({ cases: optional(listOf(isInteger)) })),
  [SAMPLES_REQUEST]: object({ version: optional(isInteger) }),
  [SET_SAMPLES_REQUEST]: either(
    object({ change: oneOf('text'), source: isText, text: isText }),
    object({ change: oneOf('alerts'), source: isText, alerts: listOf(isAlert) }),
    object({ change: oneOf('conditions'), source: isText, textDocument: isDocument, receiver: isText }),
    object({ change: oneOf('edit'), id: isText, alert: either(isAlert, isNull) }),
    object({ change: oneOf('use'), source: isText, used: isFlag }),
    object({ change: oneOf('remove'), source: isText }),
  ),
  [SILENCES_REQUEST]: object({ at: optional(isText), hours: optional(isNumber), zone: optional(isText) }),
  [STORM_REQUEST]: ofReceiver,
  [TEMPLATES_REQUEST]: inDocument,
  [TRACE_REQUEST]: all(ofReceiver, object({ alert: isText })),
  [UPGRADE_REQUEST]: all(inDocument, object({ from: isText, to: isText, at: optional(isText) })),
  [VERDICT_REQUEST]: inDocument,
};
