import { analyseStream } from '../../checks/analysis/analyse-stream.js';
import { EXPECTATIONS_SCHEMA } from '../../checks/expectations/expectations-schema.js';
import type { SampleAlert } from '../../model/alert.js';
import { schemaPlace } from '../../model/schema/navigate.js';
import { indexLines } from '../../text/line-index.js';
import type { Translations } from '../../text/phrase.js';
import type { Position } from '../../text/position.js';
import { type Place, pathOf } from '../../yaml/place.js';
import { schemaAt } from '../completion/complete.js';
import type { Completion } from '../completion/completion-item.js';
import { cursorAt } from '../completion/cursor.js';
import { findSlot } from '../completion/find-slot.js';
import { keyCompletions } from '../completion/keys.js';
import { labelValues, offerValues, valueCompletions } from '../completion/values.js';

/** Names that a test can use and its schema does not list. */
export interface Offers {
  /** The names of receivers. */
  readonly receivers: readonly string[];
  readonly samples: readonly SampleAlert[];
}

/**
 * Completes a position in a routing test.
 *
 * @param documentation default: English
 */
export function completeExpectations(
  text: string,
  position: Position,
  { receivers, samples }: Offers,
  documentation: Translations = {},
): readonly Completion[] {
  const lines = indexLines(text);
  const cursor = cursorAt(text, lines.offsetAt(position));
  const slot = findSlot(text, cursor);
  const root = schemaPlace(EXPECTATIONS_SCHEMA.schema, EXPECTATIONS_SCHEMA.schema);
  const schema = slot && schemaAt(slot.place, root);
  if (!slot || !schema) return [];
  const { place } = slot;
  const range = lines.rangeOf(cursor.start, cursor.end);
  const request = { place, schema, stream: analyseStream(''), samples, range, documentation };
  // A word alone on its line looks like a key, but in a list of texts it is an item.
  if (slot.wants === 'key' && schema.resolved.properties !== undefined)
    return keyCompletions({ mapping: place, schema, cursor, range, documentation });
  if (namesReceiver(place)) {
    const names = [...receivers].sort().map((value) => ({ value, description: '' }));
    return offerValues(names, 'value', request);
  }
  const label = place.parent?.entry?.key === 'labels' ? place.entry?.key : undefined;
  return label === undefined ? valueCompletions(request) : offerValues(labelValues(label, request), 'label', request);
}

function namesReceiver(place: Place): boolean {
  const [, , expect, list, item, field] = pathOf(place);
  if (expect !== 'expect' || item === undefined) return false;
  return list === 'messages' ? field === 'receiver' : ['receivers', 'contains', 'excludes'].includes(String(list));
}
