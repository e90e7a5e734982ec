import { configOf, type DingTalkReceiver, isJsonObject, type JsonObject } from '#core';
import type { TestSetting } from '../test-message/test-manifests.js';

/** What Alertmanager posts, as far as the manager reads it. */
export type PostedAlert = JsonObject;

/**
 * The body for the manager's `/api/v2/verify`, or with alerts for `/api/v2/notifications`: the receiver as it is written,
 * its references left as references, and the Config that its conversation would use.
 */
export function verificationBody(
  { object, conversation }: DingTalkReceiver,
  { cluster, pipeline, written }: TestSetting,
  alerts?: readonly PostedAlert[],
): string {
  const chosen = conversation && configOf(object, pipeline);
  const config = chosen && cluster.configs[chosen.config];
  const configAsWritten = config && written(config.facts);
  return JSON.stringify({
    ...(configAsWritten && { config: applied(configAsWritten.value) }),
    receiver: applied(written(object.facts)?.value ?? {}),
    ...(alerts && { alert: { alerts } }),
  });
}

/** As the cluster has it: nulls are dropped, and the test reaches a receiver that is switched off, too. */
function applied(value: JsonObject): JsonObject {
  const spec = isJsonObject(value.spec) ? value.spec : {};
  if (!isJsonObject(spec.dingtalk) || spec.dingtalk.enabled !== false) return value;
  return { ...value, spec: { ...spec, dingtalk: { ...spec.dingtalk, enabled: true } } };
}
