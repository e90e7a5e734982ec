import { analyseStream } from '../../checks/analysis/analyse-stream.js';
import { EXPECTATIONS_SCHEMA } from '../../checks/expectations/expectations-schema.js';
import { readExpectations } from '../../checks/expectations/read-expectations.js';
import { schemaPlace } from '../../model/schema/navigate.js';
import { indexLines } from '../../text/line-index.js';
import type { Translations } from '../../text/phrase.js';
import type { Position } from '../../text/position.js';
import { type Place, pathOf } from '../../yaml/place.js';
import { completeSlot } from '../completion/complete-slot.js';
import type { Completion } from '../completion/completion-item.js';
import { cursorAt } from '../completion/cursor.js';
import { countLabels, type LabelUses, NO_USES } from '../completion/label-uses.js';
import type { Offer } from '../completion/offer.js';
import { labelValues } from '../completion/values.js';
import { versionOffers } from '../completion/version-offers.js';

/** Names that a test can use and its schema does not list. */
export interface Offers {
  /** The names of receivers, the nearest first, with what says where they are. */
  readonly receivers: readonly { readonly name: string; readonly where: string }[];
  readonly labels?: LabelUses;
  readonly suggestsAgain?: boolean;
  /** Default: English. */
  readonly documentation?: Translations;
}

/** Completes a position in a routing test. */
export function completeExpectations(
  text: string,
  position: Position,
  { receivers, labels = NO_USES, suggestsAgain = false, documentation = {} }: Offers,
): readonly Completion[] {
  const lines = indexLines(text);
  const root = schemaPlace(EXPECTATIONS_SCHEMA.schema, EXPECTATIONS_SCHEMA.schema);
  const names = receivers.map(({ name, where }): Offer => ({ value: name, description: '', detail: where }));
  const cursor = cursorAt(text, lines.offsetAt(position));
  const written = {
    word: text.slice(cursor.start, cursor.end),
    get labels() {
      return countLabels(readExpectations(text).expectations.cases.flatMap(({ alerts }) => alerts));
    },
  };
  const sources = {
    stream: analyseStream(''),
    document: undefined,
    others: [],
    labels,
    written,
    suggestsAgain,
    documentation,
  };
  return completeSlot({
    lines,
    cursor,
    line: 0,
    sources,
    schemaOf: () => root,
    valuesOf(place) {
      if (namesReceiver(place)) return names;
      if (pathOf(place).join() === 'notificationManagerVersion') return versionOffers();
      const label = place.parent?.entry?.key === 'labels' ? place.entry?.key : undefined;
      return label === undefined ? undefined : labelValues(label, sources);
    },
  });
}

function namesReceiver(place: Place): boolean {
  const [, , expect, list, item, field] = pathOf(place);
  if (expect !== 'expect' || item === undefined) return false;
  return list === 'messages' ? field === 'receiver' : ['receivers', 'contains', 'excludes'].includes(String(list));
}
