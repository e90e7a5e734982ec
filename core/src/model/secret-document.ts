import { quoteScalar } from '../yaml/edit.js';
import { writeMember } from '../yaml/write-yaml.js';

/** Where the KubeSphere console keeps notification Secrets: the `defaultSecretNamespace` of the installed NotificationManager. */
export const DEFAULT_SECRET_NAMESPACE = 'kubesphere-monitoring-federated';

/** The keys under which the console keeps them; its name for what the field calls just `secret` is another. */
export const DEFAULT_SECRET_KEYS = {
  webhook: 'webhook',
  secret: 'chatbotsecret',
  appkey: 'appkey',
  appsecret: 'appsecret',
} as const;

/** Room for a suffix is left within the 253 characters of a name. */
const OWNER_NAME = /^[a-z0-9]([-a-z0-9.]{0,200}[a-z0-9])?$/;

/** Whether the name of a Secret can derive from the name of its owner. */
export function canNameSecret(owner: string): boolean {
  return OWNER_NAME.test(owner);
}

export type SecretField = keyof typeof DEFAULT_SECRET_KEYS;

/** A Secret's document without its `---`, line by line. */
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
