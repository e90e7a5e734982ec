import type { StreamAnalysis } from '../checks/analysis/analyse-stream.js';
import { declaresObject } from '../checks/analysis/document-analysis.js';
import { indexLines } from '../text/line-index.js';
import type { Position } from '../text/position.js';
import type { Range } from '../text/range.js';
import { items, members, type Place, rootPlace } from '../yaml/place.js';
import { damagedTrees } from './damaged-trees.js';
import { documentAt } from './locate.js';

/** A line that begins an item with a field whose value is on the line: `- key: severity`. */
const ITEM = /^([ \t]*(?:- +)+)[^\s:#[{'"&*|>-][^\s:#]*[ \t]*:[ \t]+[^\s#|>&*].*$/;

/**
 * After a line that begins an item of a list with a field, the next line continues the item: its indentation, for a new
 * empty line with the cursor. Undefined where nothing is to be changed, and in documents without our objects.
 */
export function indentNewLine(
  stream: StreamAnalysis,
  { line, character }: Position,
): { readonly range: Range; readonly newText: string } | undefined {
  const found = documentAt(stream, { line: line - 1, character: 0 });
  if (!found || !declaresObject(found.analysis)) return undefined;
  const { text } = found.document;
  const lines = indexLines(text);
  const at = line - found.line;
  const [before = '', own = ''] = [at - 1, at].map((each) => lineText(text, lines, each));
  const lead = ITEM.exec(before)?.[1];
  if (lead === undefined || own.trim() !== '' || own.length >= lead.length || own.length !== character)
    return undefined;
  const start = lines.offsetAt({ line: at - 1, character: lead.length });
  if (!damagedTrees(text).some((root) => beginsItem(rootPlace(root), start))) return undefined;
  return { range: { start: { line, character: 0 }, end: { line, character } }, newText: ' '.repeat(lead.length) };
}

function lineText(text: string, { offsetAt }: ReturnType<typeof indexLines>, line: number): string {
  return text
    .slice(offsetAt({ line, character: 0 }), offsetAt({ line: line + 1, character: 0 }))
    .replace(/[\r\n]+$/, '');
}

/** Whether an item of a list begins with a key at an offset; texts in blocks have no such items. */
function beginsItem(place: Place, offset: number): boolean {
  return [...members(place), ...items(place)].some((child) => {
    const { node, entry } = child;
    if (typeof place.step === 'number' && entry?.keyStart === offset) return true;
    const start = Math.min(node.start, entry?.keyStart ?? node.start);
    return start <= offset && offset <= node.end && beginsItem(child, offset);
  });
}
