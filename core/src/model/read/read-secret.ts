import { decodeBase64 } from '../../text/base64.js';
import type { LineIndex } from '../../text/line-index.js';
import { type Place, stringAt } from '../../yaml/place.js';
import type { CommonFacts, SecretFacts } from '../facts.js';
import { membersAt, namespaceAt } from './fields.js';
import { rangeOf } from './range-of.js';
import { DEFAULT_TRAITS, valueTraits } from './value-traits.js';

/** The entries of a Secret without their values; `stringData` takes precedence over `data`. */
export function readSecret(common: CommonFacts, root: Place, lines: LineIndex): SecretFacts {
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
  return { ...common, kind: 'Secret', namespace: namespaceAt(root), keys: [...keys.values()] };
}
