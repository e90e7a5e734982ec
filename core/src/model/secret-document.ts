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
