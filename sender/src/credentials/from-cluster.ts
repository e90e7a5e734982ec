import { type ManifestObject, type Phrase, phrase } from '#core';
import type { CredentialProvider } from './credential-provider.js';
import { readSecretKey } from './read-secret-key.js';

interface ReadFailure {
  readonly cause: Phrase;
  readonly remedy: Phrase;
}

/** How a cluster is read: just the one Secret that is named, and nothing is kept. */
export interface SecretReader {
  /** As people know the cluster: the context of their kubeconfig. */
  readonly context: string;
  /** Where references without a namespace are looked up. */
  readonly namespace: string;
  readSecret(namespace: string, name: string): Promise<ManifestObject | ReadFailure>;
}

/** Credentials from a cluster's Secrets, each Secret read once. What is no reference cannot be there. */
export function fromCluster({ context, namespace: fallback, readSecret }: SecretReader): CredentialProvider {
  const read = new Map<string, ReturnType<SecretReader['readSecret']>>();
  return async ({ reference }) => {
    if (reference.kind !== 'secret' || reference.name === '') return undefined;
    const { name, key } = reference;
    const namespace = reference.namespace || fallback;
    const id = JSON.stringify([namespace, name]);
    const reading = read.get(id) ?? readSecret(namespace, name);
    read.set(id, reading);
    const secret = await reading;
    if ('remedy' in secret)
      return { problem: phrase('{cause} {remedy}', { cause: secret.cause, remedy: secret.remedy }) };
    const found = readSecretKey({ ...secret, name }, key);
    return found.kind === 'found'
      ? { value: found.value, origin: { kind: 'cluster', context, namespace, name, key } }
      : { problem: found.text };
  };
}
