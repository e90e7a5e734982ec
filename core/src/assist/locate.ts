import type { AnalysedDocument, StreamAnalysis } from '../checks/analysis/analyse-stream.js';
import { declaresObject } from '../checks/analysis/document-analysis.js';
import { readManifest } from '../model/helm/read-manifest.js';
import { findKind } from '../model/kinds.js';
import { listedObjects } from '../model/listed-objects.js';
import { textAt } from '../model/read/fields.js';
import { childSchema, type SchemaPlace, schemaPlace } from '../model/schema/navigate.js';
import { valuesIn } from '../model/values/values-in.js';
import { valuesSchema } from '../model/values/values-schema.js';
import { indexLines, type LineIndex } from '../text/line-index.js';
import type { Position } from '../text/position.js';
import { items, members, type Place, rootPlace } from '../yaml/place.js';

/** The innermost value at a position, with its schema. */
export interface Located {
  readonly place: Place;
  readonly schema: SchemaPlace;
  /** The position is on the key, not the value. */
  readonly onKey: boolean;
  readonly lines: LineIndex;
  /** The line of the stream where the document begins. */
  readonly line: number;
}

/** Parses the document at a position again and finds the value there. */
export function locate(stream: StreamAnalysis, position: Position): Located | undefined {
  const found = documentAt(stream, position);
  if (!found || !declaresObject(found.analysis)) return undefined;
  const { root, template } = readManifest(found.document.text);
  const lines = indexLines(found.document.text);
  const offset = lines.offsetAt({ line: position.line - found.line, character: position.character });
  // of a template of a chart, the position is only in one branch of each block
  for (const tree of template?.roots ?? (root ? [root] : [])) {
    const object = objectAt(rootPlace(tree), offset);
    const values = valuesAt(object, found.document.text, offset);
    if (values) return descend(values, valuesSchema(), offset, lines, found.line);
    const info = findKind(textAt(object, 'apiVersion'), textAt(object, 'kind'));
    const located = info && descend(object, schemaPlace(info.schema, info.schema), offset, lines, found.line);
    if (located && (located.onKey || !isBlock(located.place, template?.blockAt))) return located;
  }
  return undefined;
}

/** Whether a place stands for a block as a whole, which other branches tell more of. */
function isBlock({ node }: Place, blockAt: ((offset: number) => string | undefined) | undefined): boolean {
  return node.kind === 'scalar' && node.hidden !== undefined && node.hidden === blockAt?.(node.start);
}

export function documentAt(stream: StreamAnalysis, { line }: Position): AnalysedDocument | undefined {
  return stream.documents.findLast((document) => document.line <= line);
}

/** The values of the manager's chart at an offset. */
function valuesAt(object: Place, text: string, offset: number): Place | undefined {
  return valuesIn(object, text)
    .flatMap(({ parts }) => parts?.notificationManager ?? [])
    .find(({ node }) => within(offset, node.start, node.end));
}

/** The object itself, or the item of a List that contains an offset. */
export function objectAt(root: Place, offset: number): Place {
  const item = listedObjects(root)?.find(({ node }) => within(offset, node.start, node.end));
  return item ? rootPlace(item.node) : root;
}

/** @param line the line of the file where the document begins */
export function descend(
  place: Place,
  schema: SchemaPlace,
  offset: number,
  lines: LineIndex,
  line: number,
): Located | undefined {
  for (const child of [...members(place), ...items(place)]) {
    const { entry, node } = child;
    const onKey = entry !== undefined && !entry.merged && within(offset, entry.keyStart, entry.keyEnd);
    if (!onKey && !within(offset, node.start, node.end)) continue;
    const childPlace = childSchema(schema, child.step ?? 0);
    if (!childPlace) return undefined;
    if (onKey || node.kind === 'scalar') return { place: child, schema: childPlace, onKey, lines, line };
    return descend(child, childPlace, offset, lines, line);
  }
  return undefined;
}

function within(offset: number, start: number, end: number): boolean {
  return offset >= start && offset <= end;
}
