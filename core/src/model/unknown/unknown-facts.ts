import type { LineIndex } from '../../text/line-index.js';
import type { Range } from '../../text/range.js';
import type { Path } from '../../yaml/path.js';
import { type Place, pathOf } from '../../yaml/place.js';
import { documentMayHoldPlaceholder } from './placeholder.js';
import { unknownParts } from './unknown-at.js';

/** A value of an object, or the name of a field, that nobody can tell. */
export interface UnknownFact {
  readonly path: Path;
  /** What hides it, such as `${SEVERITY}`. */
  readonly placeholder: string;
  readonly range: Range;
}

export function readUnknown(root: Place, lines: LineIndex): readonly UnknownFact[] {
  if (!documentMayHoldPlaceholder(lines.text)) return [];
  return unknownParts(root).map(({ place, placeholder, start, end }) => ({
    path: pathOf(place),
    placeholder,
    range: lines.rangeOf(start, end),
  }));
}

/** The unknown values at or below a path, or around it: those on which the value at the path depends. */
export function unknownBelow(
  facts: { readonly unknown: readonly UnknownFact[] },
  ...path: Path
): readonly UnknownFact[] {
  return facts.unknown.filter((fact) =>
    path.slice(0, fact.path.length).every((step, index) => step === fact.path[index]),
  );
}
