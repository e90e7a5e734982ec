import type { ManifestFacts } from '../../checks/analysis/manifest-facts.js';
import { isTaken, namedObjects } from '../../checks/analysis/named-objects.js';
import { partsOf, type StreamAnalysis } from '../../checks/analysis/stream-analysis.js';
import type { ScalarMap } from '../../checks/template/map-scalar.js';
import { type TemplateText, templateEntries } from '../../checks/template/template-texts.js';
import { listedObjects } from '../../model/listed-objects.js';
import { indexLines } from '../../text/line-index.js';
import type { Position } from '../../text/position.js';
import { type Range, shiftRange } from '../../text/range.js';
import { type Place, presentMember, rootPlace, stringAt } from '../../yaml/place.js';
import { readDocument } from '../../yaml/read-document.js';
import { documentAt } from '../locate.js';

/** The templates that a position is in. */
export interface LocatedTemplate {
  readonly template: TemplateText;
  /** Of the ConfigMap, this one among them. */
  readonly entries: readonly TemplateText[];
  /** Of the position in the template's text. */
  readonly offset: number;
  /** Where a part of the template's text stands in the stream. */
  rangeOf(start: number, end: number): Range;
}

/**
 * The entry of a ConfigMap at a position that a manifest takes as templates.
 *
 * @param others the manifests of other files
 */
export function locateTemplate(
  stream: StreamAnalysis,
  position: Position,
  others: readonly ManifestFacts[],
): LocatedTemplate | undefined {
  const found = documentAt(stream, position);
  if (!found?.document.text.includes('{{') || !found.document.text.includes('ConfigMap')) return undefined;
  const source = found.document.text;
  const { root } = readDocument(source);
  if (!root) return undefined;
  const lines = indexLines(source);
  const offset = lines.offsetAt({ line: position.line - found.line, character: position.character });
  const object = objectAt(rootPlace(root), offset);
  if (stringAt(presentMember(object, 'kind')) !== 'ConfigMap') return undefined;
  const entries = templateEntries(object, source);
  const template = entries.find(({ place: { node } }) => offset > node.start && offset <= node.end);
  const map = template?.map();
  if (!template || !map || !isUsed(object, template, stream, others)) return undefined;
  return {
    template,
    entries,
    offset: map.toText(offset),
    rangeOf: (start, end) => shiftRange(lines.rangeOf(...placesOf(map, start, end)), found.line),
  };
}

/** The end of a part lies behind its last character, not in front of the next one, which may be a line further down. */
function placesOf(map: ScalarMap, start: number, end: number): [number, number] {
  return [map.toDocument(start), end > start ? map.toDocument(end - 1) + 1 : map.toDocument(start)];
}

function objectAt(root: Place, offset: number): Place {
  const item = listedObjects(root)?.find(({ node }) => offset >= node.start && offset <= node.end);
  return item ? rootPlace(item.node) : root;
}

function isUsed(
  object: Place,
  { place }: TemplateText,
  stream: StreamAnalysis,
  others: readonly ManifestFacts[],
): boolean {
  const metadata = presentMember(object, 'metadata');
  const textAt = (key: string): string | undefined => metadata && stringAt(presentMember(metadata, key));
  const named = namedObjects([...partsOf(stream).map(({ analysis }) => analysis), ...others]);
  const configMap = { kind: 'ConfigMap', name: textAt('name') ?? '', namespace: textAt('namespace') };
  return isTaken(configMap, place.entry?.key ?? '', 'template', named);
}
