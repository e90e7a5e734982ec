import type { Fix } from '../../model/finding/finding.js';
import { worded } from '../../model/finding/to-finding.js';
import { phrase } from '../../text/phrase.js';
import type { NameUse } from '../names/name-use.js';
import { writeName } from '../names/written-name.js';

/** Replaces the name in the style in which it is written. Another name may be meant, so people choose the fix. */
export function useName({ range, style }: NameUse, name: string): readonly Fix[] {
  if (!style) return [];
  const { message, phrase: title } = worded(phrase('Change to “{value}”', { value: name }));
  return [
    {
      title: message,
      phrase: title,
      edits: [{ range, newText: writeName(name, style) }],
      preferred: false,
      safe: false,
    },
  ];
}
