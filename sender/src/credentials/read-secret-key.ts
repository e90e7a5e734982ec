import { chooseSecretValue, isJsonObject, type Json, type ManifestObject, type Phrase, phrase } from '#core';
import type { MissingReason } from './missing-credential.js';

export type SecretValue =
  | { readonly kind: 'found'; readonly value: string }
  | { readonly kind: 'missing'; readonly reason: MissingReason; readonly text: Phrase };

/** The value of a key of a `v1` Secret. */
export function readSecretKey({ name, value }: Pick<ManifestObject, 'name' | 'value'>, key: string): SecretValue {
  const found = (text: string): SecretValue => ({ kind: 'found', value: text });
  const where = { key, name };
  const entry = chooseSecretValue(memberOf(value.stringData, key), memberOf(value.data, key));
  if (!entry) return keyNotFound(where, [value.stringData, value.data].flatMap(givenKeys));
  const { field, text } = entry;
  if (text === undefined) return missing('not-base64', phrase('Key “{key}” of Secret “{name}” is not text.', where));
  if (text === '') return empty(where);
  if (field === 'stringData') return found(text);
  const decoded = decode(text, where);
  return typeof decoded === 'string' ? found(decoded) : decoded;
}

/** @param keys those that the Secret has */
export function keyNotFound(
  where: { readonly name: string; readonly key: string },
  keys: readonly string[],
): Extract<SecretValue, { readonly kind: 'missing' }> {
  return missing(
    'key-not-found',
    keys.length > 0
      ? phrase('Secret “{name}” has no key “{key}”. Its keys: {keys}.', {
          ...where,
          keys: [...new Set(keys)].join(', '),
        })
      : phrase('Secret “{name}” has no key “{key}”. It is empty.', where),
  );
}

function decode(encoded: string, where: Phrase['args']): SecretValue | string {
  const compact = encoded.replace(/[\r\n]/g, '');
  if (compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) {
    return missing(
      'not-base64',
      phrase('Key “{key}” of Secret “{name}” is not Base64. Plain text belongs under stringData.', where),
    );
  }
  if (compact === '') return empty(where);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(compact, 'base64'));
  } catch {
    return missing('not-text', phrase('Key “{key}” of Secret “{name}” does not decode to text.', where));
  }
}

function memberOf(map: Json | undefined, key: string): Json | undefined {
  return isJsonObject(map) && Object.hasOwn(map, key) ? map[key] : undefined;
}

function givenKeys(map: Json | undefined): readonly string[] {
  return isJsonObject(map) ? Object.keys(map).filter((key) => map[key] !== null) : [];
}

function empty(where: Phrase['args']): SecretValue {
  return missing('empty', phrase('Key “{key}” of Secret “{name}” is empty.', where));
}

function missing(reason: MissingReason, text: Phrase): Extract<SecretValue, { readonly kind: 'missing' }> {
  return { kind: 'missing', reason, text };
}
