import { isJsonObject, type Json, type ManifestObject } from '#core';
import type { MissingReason } from './missing-credential.js';

interface SecretReference {
  readonly name: string;
  readonly key: string;
  readonly namespace?: string;
}

type SecretValue =
  | { readonly kind: 'found'; readonly value: string }
  | { readonly kind: 'missing'; readonly reason: MissingReason; readonly text: string };

/**
 * Looks a value up among `v1` Secrets. `stringData` wins over `data`, as in the API server. A Secret without a namespace
 * fits any; of several, the last one counts, as when they are applied in turn.
 */
export function findSecretValue(
  reference: SecretReference,
  secrets: readonly ManifestObject[],
  defaultNamespace?: string,
): SecretValue {
  const { name, key } = reference;
  const namespace = reference.namespace ?? defaultNamespace;
  const named = secrets.filter((secret) => secret.kind === 'Secret' && secret.name === name && name !== '');
  const near = named.filter((secret) => !secret.namespace || !namespace || secret.namespace === namespace);
  const secret = near.findLast((candidate) => candidate.namespace === namespace) ?? near.at(-1);
  if (secret !== undefined) return readKey(secret, key);
  if (named.length > 0) {
    const elsewhere = [...new Set(named.map((found) => found.namespace))].join(', ');
    return missing(
      'other-namespace',
      `Secret “${name}” is in namespace ${elsewhere}, but is looked for in ${namespace}.`,
    );
  }
  return missing('secret-not-found', `Secret “${name}” is not among the manifests at hand.`);
}

function readKey({ name, value }: ManifestObject, key: string): SecretValue {
  const where = `Key “${key}” of Secret “${name}”`;
  const plain = entry(value.stringData, key);
  if (typeof plain === 'string') return plain === '' ? missing('empty', `${where} is empty.`) : found(plain);
  const encoded = entry(value.data, key);
  if (encoded === undefined) {
    const keys = [value.stringData, value.data].flatMap((map) => (isJsonObject(map) ? Object.keys(map) : []));
    const others = keys.length > 0 ? ` It has ${[...new Set(keys)].join(', ')}.` : ' It is empty.';
    return missing('key-not-found', `Secret “${name}” has no key “${key}”.${others}`);
  }
  if (typeof encoded !== 'string') return missing('not-base64', `${where} is no text.`);
  return decode(encoded, where);
}

function decode(encoded: string, where: string): SecretValue {
  const compact = encoded.replace(/[\r\n]/g, '');
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(compact)) {
    return missing('not-base64', `${where} is not Base64; plain text belongs under stringData.`);
  }
  if (compact === '') return missing('empty', `${where} is empty.`);
  try {
    return found(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(compact, 'base64')));
  } catch {
    return missing('not-text', `${where} does not decode to text.`);
  }
}

function entry(map: Json | undefined, key: string): Json | undefined {
  return isJsonObject(map) && Object.hasOwn(map, key) ? (map[key] ?? undefined) : undefined;
}

function found(value: string): SecretValue {
  return { kind: 'found', value };
}

function missing(reason: MissingReason, text: string): SecretValue {
  return { kind: 'missing', reason, text };
}
