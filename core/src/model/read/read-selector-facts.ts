import type { LineIndex } from '../../text/line-index.js';
import { toJson } from '../../yaml/node.js';
import type { Place } from '../../yaml/place.js';
import type { SelectorFacts } from '../facts.js';
import { placeConditions } from './place-conditions.js';
import { rangeOf } from './range-of.js';
import { readSelector } from './read-selector.js';

export function readSelectorFacts(place: Place | undefined, lines: LineIndex): SelectorFacts | undefined {
  const selector = place && readSelector(toJson(place.node));
  if (!place || !selector) return undefined;
  return { selector, range: rangeOf(lines, place), conditions: placeConditions(place, lines) };
}
