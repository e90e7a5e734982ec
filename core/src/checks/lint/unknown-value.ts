import type { FixDraft } from '../../model/finding/draft.js';
import { findKind } from '../../model/kinds.js';
import { childSchema, schemaPlace } from '../../model/schema/navigate.js';
import { closest } from '../../text/closest.js';
import { listPhrase } from '../../text/list-phrase.js';
import { type PhraseArgument, phrase } from '../../text/phrase.js';
import { removeMember, replaceValue } from '../../yaml/edit.js';
import type { Path } from '../../yaml/path.js';
import { type Place, pathOf, stringAt } from '../../yaml/place.js';
import { isSureCorrection } from '../schema/is-sure-correction.js';
import type { RuleContext } from './rule.js';

/** A text that is not one of its field's values. */
export interface UnknownValue {
  readonly place: Place;
  readonly value: string;
  /** The field's values, for a message. */
  readonly known: PhraseArgument;
  readonly fixes: readonly FixDraft[];
}

/** The values that the schema of an object's kind knows for a field. */
export function knownValues({ apiVersion, kind }: RuleContext, path: Path): readonly string[] {
  const schema = findKind(apiVersion, kind)?.schema;
  let at = schema && schemaPlace(schema, schema);
  for (const step of path) at = at && childSchema(at, step);
  const known = at?.own['x-known-values'] ?? at?.resolved['x-known-values'] ?? [];
  return known.map(({ value }) => value);
}

/** The maximum number of values that are offered one by one. */
const FEW = 3;

/**
 * Undefined when the text is one of the schema's values, when it is missing, when the value is not a text, or when the schema
 * knows no values, such as those of a field that the version of the API lacks.
 *
 * @param synonyms values of other tools that people may write, in lower case
 */
export function unknownValue(
  place: Place | undefined,
  context: RuleContext,
  synonyms: Readonly<Record<string, string>> = {},
): UnknownValue | undefined {
  const value = stringAt(place);
  if (!place || value === undefined) return undefined;
  const known = knownValues(context, pathOf(place));
  if (known.length === 0 || known.includes(value)) return undefined;
  return { place, value, known: listPhrase(known), fixes: fixesFor(place, value, known, synonyms, context.text) };
}

function fixesFor(
  place: Place,
  value: string,
  known: readonly string[],
  synonyms: Readonly<Record<string, string>>,
  text: string,
): readonly FixDraft[] {
  if (value === '')
    return [
      { title: phrase('Remove “{field}”', { field: place.entry?.key ?? '' }), edits: [removeMember(text, place)] },
    ];
  const bare = value.toLowerCase();
  const suggestion = Object.hasOwn(synonyms, bare) ? synonyms[bare] : closest(value, known);
  const offered = suggestion === undefined ? (known.length <= FEW ? known : []) : [suggestion];
  return offered.map((name) => ({
    title: phrase('Change to “{value}”', { value: name }),
    edits: [replaceValue(place, name)],
    preferred: name === suggestion,
    safe: name === suggestion && (Object.hasOwn(synonyms, bare) || isSureCorrection(value, name)),
  }));
}
