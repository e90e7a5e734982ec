import { isJsonObject, type Json, type ManifestObject, type Phrase, phrase } from '#core';
import type { MissingReason } from './missing-credential.js';

export interface SecretReference {
  readonly name: string;
  readonly key: string;
  readonly namespace?: string;
}

export type SecretValue =
  | { readonly kind: 'found'; readonly value: string; readonly secret: ManifestObject }
  | { readonly kind: 'missing'; readonly reason: MissingReason; readonly text: Phrase };

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
      phrase('Secret “{name}” is in namespace {elsewhere}, but is looked for in {namespace}.', {
        name,
        elsewhere,
        namespace: namespace ?? '',
      }),
    );
  }
  return missing('secret-not-found', phrase('Secret “{name}” is not among the manifests at hand.', { name }));
}

function readKey(secret: ManifestObject, key: string): SecretValue {
  const { name, value } = secret;
  const found = (text: string): SecretValue => ({ kind: 'found', value: text, secret });
  const where = { key, name };
  const plain = entry(value.stringData, key);
  if (typeof plain === 'string') return plain === '' ? empty(where) : found(plain);
  const encoded = entry(value.data, key);
  if (encoded === undefined) {
    const keys = [value.stringData, value.data].flatMap((map) => (isJsonObject(map) ? Object.keys(map) : []));
    return missing(
      'key-not-found',
      keys.length > 0
        ? phrase('Secret “{name}” has no key “{key}”. It has {keys}.', {
            ...where,
            keys: [...new Set(keys)].join(', '),
          })
        : phrase('Secret “{name}” has no key “{key}”. It is empty.', where),
    );
  }
  if (typeof encoded !== 'string')
    return missing('not-base64', phrase('Key “{key}” of Secret “{name}” is no text.', where));
  const decoded = decode(encoded, where);
  return typeof decoded === 'string' ? found(decoded) : decoded;
}

function decode(encoded: string, where: Phrase['args']): SecretValue | string {
  const compact = encoded.replace(/[\r\n]/g, '');
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(compact)) {
    return missing(
      'not-base64',
      phrase('Key “{key}” of Secret “{name}” is not Base64; plain text belongs under stringData.', where),
    );
  }
  if (compact === '') return empty(where);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(compact, 'base64'));
  } catch {
    return missing('not-text', phrase('Key “{key}” of Secret “{name}” does not decode to text.', where));
  }
}

function entry(map: Json | undefined, key: string): Json | undefined {
  return isJsonObject(map) && Object.hasOwn(map, key) ? (map[key] ?? undefined) : undefined;
}

function empty(where: Phrase['args']): SecretValue {
  return missing('empty', phrase('Key “{key}” of Secret “{name}” is empty.', where));
}

function missing(reason: MissingReason, text: Phrase): SecretValue {
  return { kind: 'missing', reason, text };
}
