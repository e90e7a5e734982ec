import { type DingTalkReceiver, isJsonObject, type JsonObject, type ManifestObject, readDingTalkConfig } from '#core';
import { chooseConfig } from '../credentials/choose-config.js';
import type { CredentialSources } from '../credentials/credential-sources.js';
import { USUAL_LABELLING } from '../credentials/labelling.js';

/** An alert as Alertmanager posts it, limited to the fields that the manager reads. */
export type PostedAlert = JsonObject;

/**
 * The body for the manager's `/api/v2/verify`, or for `/api/v2/notifications` if there are alerts. Contains the receiver as
 * written, with unresolved references, and the Config that its conversation uses.
 */
export function verificationBody(
  receiver: DingTalkReceiver,
  objects: readonly ManifestObject[],
  { configs, labelling = USUAL_LABELLING }: CredentialSources,
  alerts?: readonly PostedAlert[],
): string {
  const own = objects.findLast(({ kind, name }) => kind === 'Receiver' && name === receiver.name);
  const chosen = receiver.conversation === undefined ? undefined : chooseConfig(receiver, configs, labelling);
  const config = objects.findLast((object) => object.name === chosen?.name && readDingTalkConfig(object) !== undefined);
  return JSON.stringify({
    ...(config && { config: applied(config.value) }),
    receiver: applied(own?.value ?? {}),
    ...(alerts && { alert: { alerts } }),
  });
}

/** The object as the test needs it: a disabled receiver is enabled, because the test must reach it too. */
function applied(value: JsonObject): JsonObject {
  const spec = isJsonObject(value.spec) ? value.spec : {};
  if (!isJsonObject(spec.dingtalk) || spec.dingtalk.enabled !== false) return value;
  return { ...value, spec: { ...spec, dingtalk: { ...spec.dingtalk, enabled: true } } };
}
