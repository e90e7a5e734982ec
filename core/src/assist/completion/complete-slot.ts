import { childSchema, type SchemaPlace } from '../../model/schema/navigate.js';
import type { LineIndex } from '../../text/line-index.js';
import { shiftRange } from '../../text/range.js';
import { type Place, pathOf } from '../../yaml/place.js';
import type { Completion } from './completion-item.js';
import type { Cursor } from './cursor.js';
import { findSlots, type Slot } from './find-slot.js';
import { hasKeys, keyCompletions } from './keys.js';
import type { CompletionSources, Offer } from './offer.js';
import { valueCompletions } from './values.js';

/** What a text with a schema is completed with. */
export interface SlotOptions {
  readonly lines: LineIndex;
  readonly cursor: Cursor;
  /** The line of the file where the text begins. */
  readonly line: number;
  readonly sources: CompletionSources;
  /** The schema of the object that contains a slot; undefined: it has none. */
  readonly schemaOf: (slot: Slot) => SchemaPlace | undefined;
  /** Values that only the host of the schema knows; undefined: those of the schema. */
  readonly valuesOf?: (place: Place, schema: SchemaPlace) => readonly Offer[] | undefined;
}

/** Completes the likeliest slot at a cursor that the schema knows, or several that are as likely: first those of items. */
export function completeSlot(options: SlotOptions): readonly Completion[] {
  const { lines, cursor, schemaOf } = options;
  const found: (readonly Completion[])[] = [];
  for (const slot of findSlots(lines.text, cursor)) {
    const root = schemaOf(slot);
    const schema = root && schemaAt(slot.place, root);
    // a key cannot be directly in a list
    if (schema && !(slot.wants === 'key' && schema.resolved.type === 'array')) {
      found.push(withComma(slot, fill(slot, schema, root, options), options));
      if (!slot.orNext) break;
    }
  }
  if (found.length < 2) return found[0] ?? [];
  return found
    .toReversed()
    .flatMap((completions, index) => completions.map((each) => ({ ...each, sortText: `${index}${each.sortText}` })));
}

function fill(
  { place, wants, lead, tail, start }: Slot,
  schema: SchemaPlace,
  root: SchemaPlace,
  { lines, cursor, line, sources, valuesOf }: SlotOptions,
): readonly Completion[] {
  const range = shiftRange(lines.rangeOf(start, cursor.end), line);
  // A word alone on its line looks like a key, but in a list of texts it is an item.
  if (wants === 'key' && hasKeys(schema, place))
    return keyCompletions({ mapping: place, schema, cursor, range, sources, lead, tail });
  if (isFlowItem(place) && hasKeys(schema, place)) {
    if (cursor.quote !== '') return [];
    return keyCompletions({ mapping: place, schema, cursor, range, sources, lead: `${lead}{ `, tail: ` }${tail}` });
  }
  const inside = place.parent && schemaAt(place.parent, root);
  const { suggestsAgain } = sources;
  const request = { place, schema, inside, sources, range, lead, tail, text: lines.text, cursor, suggestsAgain };
  const item = schema.resolved.type === 'array' ? childSchema(schema, 0) : undefined;
  // a value of one line is no list of objects
  if (item?.resolved.type === 'object') return [];
  return valueCompletions(request, valuesOf?.(place, schema));
}

function withComma(
  { comma }: Slot,
  completions: readonly Completion[],
  { lines, line }: SlotOptions,
): readonly Completion[] {
  if (comma === undefined) return completions;
  const { start } = shiftRange(lines.rangeOf(comma, comma), line);
  return completions.map((each) => ({ ...each, ahead: { text: ',', position: start } }));
}

/** Whether a place is in the brackets of a list, where the braces of an object are missing. */
function isFlowItem({ parent }: Place): boolean {
  return parent?.node.kind === 'sequence' && parent.node.flow;
}

function schemaAt(place: Place, root: SchemaPlace): SchemaPlace | undefined {
  return pathOf(place).reduce<SchemaPlace | undefined>((at, step) => at && childSchema(at, step), root);
}
