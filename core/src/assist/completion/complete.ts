import type { StreamAnalysis } from '../../checks/analysis/analyse-stream.js';
import type { SampleAlert } from '../../model/alert.js';
import { findKind } from '../../model/kinds.js';
import { textAt } from '../../model/read/fields.js';
import { childSchema, type SchemaPlace, schemaPlace } from '../../model/schema/navigate.js';
import { valuesSchema } from '../../model/values/values-schema.js';
import { indexLines } from '../../text/line-index.js';
import type { Translations } from '../../text/phrase.js';
import type { Position } from '../../text/position.js';
import { shiftRange } from '../../text/range.js';
import { type Place, pathOf } from '../../yaml/place.js';
import { documentAt } from '../locate.js';
import type { Completion } from './completion-item.js';
import { cursorAt } from './cursor.js';
import { findSlot, type Slot } from './find-slot.js';
import { keyCompletions } from './keys.js';
import { valueCompletions } from './values.js';

/**
 * Completes a position from the schemas, the samples and the other objects of the stream.
 *
 * @param documentation default: English
 */
export function complete(
  stream: StreamAnalysis,
  position: Position,
  samples: readonly SampleAlert[],
  documentation: Translations = {},
): readonly Completion[] {
  const found = documentAt(stream, position);
  if (!found) return [];
  const { text } = found.document;
  const lines = indexLines(text);
  const cursor = cursorAt(text, lines.offsetAt({ line: position.line - found.line, character: position.character }));
  const slot = findSlot(text, cursor);
  const root = slot && rootSchema(slot);
  if (!slot || !root) return [];
  const schema = schemaAt(slot.place, root);
  if (!schema) return [];
  const inside = slot.place.parent && schemaAt(slot.place.parent, root);
  const range = shiftRange(lines.rangeOf(cursor.start, cursor.end), found.line);
  // A word alone on its line looks like a key, but in a list of texts it is an item.
  const asValue = slot.wants === 'value' || schema.resolved.properties === undefined;
  return asValue
    ? valueCompletions({ place: slot.place, schema, inside, stream, samples, range, documentation })
    : keyCompletions({ mapping: slot.place, schema, cursor, range, documentation });
}

function rootSchema({ root, isValues }: Slot): SchemaPlace | undefined {
  if (isValues) return valuesSchema();
  const info = findKind(textAt(root, 'apiVersion'), textAt(root, 'kind'));
  return info && schemaPlace(info.schema, info.schema);
}

export function schemaAt(place: Place, root: SchemaPlace): SchemaPlace | undefined {
  return pathOf(place).reduce<SchemaPlace | undefined>((at, step) => at && childSchema(at, step), root);
}
