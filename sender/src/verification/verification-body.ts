import { type DingTalkReceiver, isJsonObject, type JsonObject, type ManifestObject, readDingTalkConfig } from '#core';
import { chooseConfig } from '../credentials/choose-config.js';
import type { CredentialSources } from '../credentials/credential-sources.js';
import { DEFAULT_LABELLING } from '../credentials/labelling.js';

/** What Alertmanager posts, as far as the manager reads it. */
export type PostedAlert = JsonObject;

/**
 * The body for the manager's `/api/v2/verify`, or with alerts for `/api/v2/notifications`: the receiver as it is written,
 * its references left as references, and the Config that its conversation would use.
 */
export function verificationBody(
  receiver: DingTalkReceiver,
  objects: readonly ManifestObject[],
  { configs, labelling = DEFAULT_LABELLING }: CredentialSources,
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

/** As the cluster has it: nulls are dropped, and the test reaches a receiver that is switched off, too. */
function applied(value: JsonObject): JsonObject {
  const spec = isJsonObject(value.spec) ? value.spec : {};
  if (!isJsonObject(spec.dingtalk) || spec.dingtalk.enabled !== false) return value;
  return { ...value, spec: { ...spec, dingtalk: { ...spec.dingtalk, enabled: true } } };
}
