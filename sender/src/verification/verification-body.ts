import { acceptsConfig, configOf, type DingTalkReceiver, isJsonObject, type JsonObject } from '#core';
import type { TestSetting } from '../test-message/test-manifests.js';

/** An alert as Alertmanager posts it, limited to the fields that the manager reads. */
export type PostedAlert = JsonObject;

/**
 * The body for the manager's `/api/v2/verify`, or for `/api/v2/notifications` if there are alerts. Contains the receiver as
 * written, with unresolved references, and the Config that its conversation uses, if the manager accepts it.
 */
export function verificationBody(
  { object, conversation }: DingTalkReceiver,
  { cluster, pipeline, written }: TestSetting,
  alerts?: readonly PostedAlert[],
): string {
  const chosen = conversation && configOf(object, pipeline);
  const config = chosen && cluster.configs[chosen.config];
  const isAccepted = config && acceptsConfig(object, config, pipeline.settings.ownership);
  const configAsWritten = isAccepted ? written(config.facts) : undefined;
  return JSON.stringify({
    ...(configAsWritten && { config: applied(configAsWritten.value) }),
    receiver: applied(written(object.facts)?.value ?? {}),
    ...(alerts && { alert: { alerts } }),
  });
}

/** The object as the test needs it: a disabled receiver is enabled, because the test must reach it too. */
function applied(value: JsonObject): JsonObject {
  const spec = isJsonObject(value.spec) ? value.spec : {};
  if (!isJsonObject(spec.dingtalk) || spec.dingtalk.enabled !== false) return value;
  return { ...value, spec: { ...spec, dingtalk: { ...spec.dingtalk, enabled: true } } };
}
