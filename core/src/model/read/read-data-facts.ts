import { decodeBase64 } from '../../text/base64.js';
import type { LineIndex } from '../../text/line-index.js';
import { type Place, stringAt } from '../../yaml/place.js';
import type { ConfigMapFacts, SecretFacts } from '../facts.js';
import { membersAt } from './fields.js';
import { rangeOf } from './range-of.js';
import { DEFAULT_TRAITS, valueTraits } from './value-traits.js';

/** The entries of a Secret without their values; `stringData` takes precedence over `data`. */
export function readSecretKeys(root: Place, lines: LineIndex): SecretFacts['keys'] {
  const keys = new Map<string, SecretFacts['keys'][number]>();
  const collect = (field: string, decode: (text: string) => string | undefined): void => {
    for (const place of membersAt(root, field)) {
      const key = place.entry?.key ?? '';
      const value = decode(stringAt(place) ?? '');
      const traits = value === undefined ? DEFAULT_TRAITS : valueTraits(value);
      keys.set(key, { key, range: rangeOf(lines, place), traits });
    }
  };
  collect('data', decodeBase64);
  collect('stringData', (text) => text);
  return [...keys.values()];
}

export function readConfigMapEntries(root: Place, lines: LineIndex): ConfigMapFacts['entries'] {
  return membersAt(root, 'data').flatMap((place) => {
    const text = stringAt(place);
    return text === undefined ? [] : [{ key: place.entry?.key ?? '', range: rangeOf(lines, place), text }];
  });
}
