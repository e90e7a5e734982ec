import type { StreamAnalysis } from '../../checks/analysis/analyse-stream.js';
import type { ManifestFacts } from '../../checks/analysis/manifest-facts.js';
import type { TextEdit } from '../../model/finding/finding.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import type { Position } from '../../text/position.js';
import type { Range } from '../../text/range.js';
import { variableAt } from './highlight-template.js';
import { locateTemplate } from './locate-template.js';

/** A variable of a template at a position; the name has its `$`. */
export interface PlacedVariable {
  readonly name: string;
  readonly range: Range;
}

/** Undefined where no declared variable is; `$` alone is not declared. @param others the manifests of other files */
export function variableRangeAt(
  stream: StreamAnalysis,
  position: Position,
  others: readonly ManifestFacts[],
): PlacedVariable | undefined {
  const located = locateTemplate(stream, position, others);
  const variable = located && variableAt(located);
  const place = variable?.places.find(({ start, end }) => located && located.offset >= start && located.offset <= end);
  return located && variable && place && { name: variable.name, range: located.rangeOf(place.start, place.end) };
}

/**
 * The edits that give the variable at a position another name, in its scope.
 *
 * @param newName with or without its `$`
 * @returns why it cannot have this name; undefined where no declared variable is
 */
export function renameVariable(
  stream: StreamAnalysis,
  position: Position,
  newName: string,
  others: readonly ManifestFacts[],
): { readonly edits: readonly TextEdit[] } | { readonly refused: Phrase } | undefined {
  const located = locateTemplate(stream, position, others);
  const variable = located && variableAt(located);
  if (!located || !variable) return undefined;
  const name = newName.startsWith('$') ? newName : `$${newName}`;
  if (!/^\$[\p{L}\p{Nd}_]+$/u.test(name))
    return { refused: phrase('A variable is a “$” and letters, digits or “_”, such as “$alert”.') };
  if (name !== variable.name && variable.seen.has(name))
    return { refused: phrase('“{name}” is another variable there already.', { name }) };
  return {
    edits: variable.places.map(({ start, end }) => ({ range: located.rangeOf(start, end), newText: name })),
  };
}
