import { quoteScalar } from '../yaml/edit.js';
import { writeMember } from '../yaml/write-yaml.js';

/** The namespace of the KubeSphere console's notification Secrets: `defaultSecretNamespace` of the installed manager. */
export const DEFAULT_SECRET_NAMESPACE = 'kubesphere-monitoring-federated';

/** The console's keys in these Secrets. The key for the field `secret` has a different name. */
export const DEFAULT_SECRET_KEYS = {
  webhook: 'webhook',
  secret: 'chatbotsecret',
  appkey: 'appkey',
  appsecret: 'appsecret',
} as const;

/** Leaves room for a suffix within the 253 characters of a name. */
const OWNER_NAME = /^[a-z0-9]([-a-z0-9.]{0,200}[a-z0-9])?$/;

/** Whether the name of a Secret can be derived from the name of its owner. */
export function canNameSecret(owner: string): boolean {
  return OWNER_NAME.test(owner);
}

export type SecretField = keyof typeof DEFAULT_SECRET_KEYS;

/** The lines of a document with a Secret, without `---`. */
export function secretDocument(
  { name, namespace }: { readonly name: string; readonly namespace: string },
  values: Readonly<Record<string, string>>,
): readonly string[] {
  return [
    'apiVersion: v1',
    'kind: Secret',
    ...writeMember('metadata', { name, namespace }),
    'type: Opaque',
    'stringData:',
    ...Object.entries(values).map(([key, value]) => `  ${key}: ${quoteScalar(value)}`),
  ];
}
