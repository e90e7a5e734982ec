import { type ManifestObject, type Phrase, phrase } from '#core';
import type { CredentialProvider } from './credential-provider.js';
import { readSecretKey } from './read-secret-key.js';

interface ReadFailure {
  readonly cause: Phrase;
  readonly remedy: Phrase;
}

/** Reads one Secret at a time from a cluster, without caching. */
export interface SecretReader {
  /** The context of the user's kubeconfig. */
  readonly context: string;
  /** The namespace of references without one. */
  readonly namespace: string;
  readSecret(namespace: string, name: string): Promise<ManifestObject | ReadFailure>;
}

/** Credentials from a cluster's Secrets. Reads each Secret once, and only if a credential is a reference. */
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
