import { isJsonObject, type JsonObject, type ManifestObject, textOf } from '../../yaml/object.js';
import { readSelector } from '../read-selector.js';
import type { LabelSelector } from '../selector/selector.js';

/** The part of a NotificationManager that says whose objects are whose. What is not set is undefined. */
export interface ManagerSettings {
  /** Where Secrets are looked for that a reference names without a namespace. */
  readonly defaultSecretNamespace: string | undefined;
  /** The `matchLabels` of its selectors of receivers: nothing else of them is read (notification-manager v2.6). */
  readonly globalLabels: Readonly<Record<string, string>>;
  readonly tenantLabels: Readonly<Record<string, string>>;
  /** What makes a Config a default one; undefined: there are none. */
  readonly defaultConfigSelector: LabelSelector | undefined;
  /** The label that holds a tenant's name. */
  readonly tenantKey: string | undefined;
}

/** @returns undefined for an object of another kind */
export function readManagerSettings({ kind, value }: ManifestObject): ManagerSettings | undefined {
  if (kind !== 'NotificationManager') return undefined;
  const spec = objectOf(value.spec);
  const receivers = objectOf(spec.receivers);
  return {
    defaultSecretNamespace: textOf(spec.defaultSecretNamespace) || undefined,
    globalLabels: readSelector(receivers.globalReceiverSelector)?.matchLabels ?? {},
    tenantLabels: readSelector(receivers.tenantReceiverSelector)?.matchLabels ?? {},
    defaultConfigSelector: readSelector(spec.defaultConfigSelector),
    tenantKey: textOf(receivers.tenantKey) || undefined,
  };
}

function objectOf(value: JsonObject[string] | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}
