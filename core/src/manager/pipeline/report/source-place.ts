import type { Placed } from '../../../model/cluster/cluster.js';
import { type Range, shiftRange } from '../../../text/range.js';
import type { SourcePlace } from './trace.js';

/** A place of an object in its file; by default that of its name. */
export function sourcePlace(object: Placed<{ readonly range: Range }>, range: Range = object.facts.range): SourcePlace {
  return { uri: object.uri, range: shiftRange(range, object.line) };
}
