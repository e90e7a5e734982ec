import { membersAt } from '../../model/read/fields.js';
import { decodeBase64 } from '../../text/base64.js';
import { type Place, stringAt } from '../../yaml/place.js';

/** One value of a Secret. */
export interface SecretEntry {
  readonly key: string;
  readonly place: Place;
  /** The value itself, one character per byte when it was encoded. Never show it. */
  readonly value: string;
  readonly encoded: boolean;
}

/** The readable values of a Secret; an entry of `stringData` takes precedence over one of `data`. */
export function secretEntries(root: Place): readonly SecretEntry[] {
  const entries = new Map<string, SecretEntry>();
  const collect = (field: 'data' | 'stringData', read: (text: string) => string | undefined): void => {
    for (const place of membersAt(root, field)) {
      const key = place.entry?.key ?? '';
      const value = read(stringAt(place) ?? '');
      if (stringAt(place) !== undefined && value !== undefined)
        entries.set(key, { key, place, value, encoded: field === 'data' });
    }
  };
  collect('data', decodeBase64);
  collect('stringData', (text) => text);
  return [...entries.values()];
}
