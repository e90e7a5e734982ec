import { childSchema, type SchemaPlace } from '../../model/schema/navigate.js';
import { findOperator } from '../../model/selector/operators.js';
import { member, type Place } from '../../yaml/place.js';
import { type Cursor, startOfLine } from './cursor.js';
import { type Insertion, indentFurther } from './insertion.js';
import { beginningOf, type Opening, openingOf } from './opening.js';

export interface Continued {
  /** The text of the document. */
  readonly text: string;
  readonly cursor: Cursor;
  readonly suggestsAgain: boolean;
}

/**
 * What follows an accepted value: the next field that its mapping needs, or the field that an operator needs. Undefined
 * where nothing does, or where no further line can follow.
 *
 * @param more what the value itself brings with it
 */
export function continuationOf(
  value: string,
  { place, inside, more }: { place: Place; inside: SchemaPlace | undefined; more: Insertion | undefined },
  { text, cursor, suggestsAgain }: Continued,
): Opening | undefined {
  const { entry, parent } = place;
  if (!entry || !inside || parent?.node.kind !== 'mapping' || parent.node.flow) return undefined;
  if (!cursor.endsLine || cursor.quote !== '') return undefined;
  const column = entry.keyStart - startOfLine(text, entry.keyStart);
  const next = nextField(entry.key, value, inside).find((field) => !member(parent, field));
  const schema = next === undefined ? undefined : childSchema(inside, next);
  if (next === undefined || !schema) return more && { insertion: indentFurther(more, column), goesOn: false };
  const style = { column, flow: false, isJson: false, parent: parent.entry?.key, inside, suggestsAgain };
  const opening = openingOf(schema, next, style);
  return { ...opening, insertion: [`\n${' '.repeat(column)}${next}`, ...opening.insertion] };
}

/** The fields that may come next. */
function nextField(field: string, value: string, inside: SchemaPlace): readonly string[] {
  const operator = field === 'operator' ? findOperator(value) : undefined;
  if (operator?.needsValues) return ['values'];
  if (operator?.usesRegex) return ['regexValue'];
  const fields = beginningOf(inside);
  const at = fields.indexOf(field);
  return at < 0 ? [] : fields.slice(at + 1);
}
