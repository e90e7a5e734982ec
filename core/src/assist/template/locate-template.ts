import type { StreamAnalysis } from '../../checks/analysis/analyse-stream.js';
import type { ManifestFacts } from '../../checks/analysis/manifest-facts.js';
import { type TemplateText, templateEntries } from '../../checks/template/template-texts.js';
import { readManifest } from '../../model/helm/read-manifest.js';
import type { Release } from '../../model/release/release.js';
import { indexLines } from '../../text/line-index.js';
import type { Position } from '../../text/position.js';
import { type Range, shiftRange } from '../../text/range.js';
import type { ScalarMap } from '../../yaml/map-scalar.js';
import { rootPlace } from '../../yaml/place.js';
import { documentAt, objectAt } from '../locate.js';
import { mayHoldTemplates, ownerOf, usedAsTemplates } from './used-entries.js';

/** The template at a position. */
export interface LocatedTemplate {
  readonly template: TemplateText;
  /** All entries of the ConfigMap, including this one. */
  readonly entries: readonly TemplateText[];
  /** The offset of the position in the template's text. */
  readonly offset: number;
  /** The release that runs the template. */
  readonly release: Release;
  /** The range in the stream of a part of the template's text. */
  rangeOf(start: number, end: number): Range;
}

/** Whether a position can be in a template. Only then the manifests of other files matter. False is certain. */
export function mayBeInTemplate(stream: StreamAnalysis, position: Position): boolean {
  const text = documentAt(stream, position)?.document.text;
  return text !== undefined && mayHoldTemplates(text);
}

/**
 * Finds the entry of a ConfigMap at a position, if a manifest uses that entry as templates.
 *
 * @param others the manifests of other files
 */
export function locateTemplate(
  stream: StreamAnalysis,
  position: Position,
  others: readonly ManifestFacts[],
): LocatedTemplate | undefined {
  const found = documentAt(stream, position);
  if (!found || !mayHoldTemplates(found.document.text)) return undefined;
  const source = found.document.text;
  const { root } = readManifest(source);
  if (!root) return undefined;
  const lines = indexLines(source);
  const offset = lines.offsetAt({ line: position.line - found.line, character: position.character });
  const object = objectAt(rootPlace(root), offset);
  const owner = ownerOf(object);
  if (!owner) return undefined;
  const entries = templateEntries(object, source);
  const template = entries.find(({ place: { node } }) => offset > node.start && offset <= node.end);
  const map = template?.map();
  if (!template || !map || !usedAsTemplates(stream, others)(owner, template.key ?? '')) return undefined;
  return {
    template,
    entries,
    offset: map.toText(offset),
    release: stream.release,
    rangeOf: (start, end) => shiftRange(lines.rangeOf(...placesOf(map, start, end)), found.line),
  };
}

/** A part ends right after its last character; the next character may be on another line. */
function placesOf(map: ScalarMap, start: number, end: number): [number, number] {
  return [map.toDocument(start), end > start ? map.toDocumentEnd(end) : map.toDocument(start)];
}
