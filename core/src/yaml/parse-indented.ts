import { type Document, visit } from 'yaml';
import { continuedLines } from './continued-lines.js';

/**
 * Parses a text with its lines within quotes and brackets moved to the right, where YAML 1.2 wants them and libyaml does
 * not, and gives every node the range that it has in the text as it is.
 *
 * @returns undefined when there is nothing to move, or the text is wrong all the same
 */
export function parseIndented(text: string, parse: (text: string) => Document.Parsed): Document.Parsed | undefined {
  const lines = continuedLines(text);
  if (!lines || lines.length === 0) return undefined;
  const width = 1 + Math.max(0, ...[...text.matchAll(/^[ ?-]+/gm)].map(([lead]) => lead.length));
  const pad = ' '.repeat(width);
  const pieces = [0, ...lines].map((start, index) => text.slice(start, lines[index]));
  const document = parse(pieces.join(pad));
  if (document.errors.length > 0) return undefined;
  const back = (offset: number): number => {
    const before = lines.findLastIndex((line, index) => line + index * width < offset);
    return before < 0 ? offset : Math.max(lines[before] ?? 0, offset - (before + 1) * width);
  };
  visit(document, {
    Node(_, node) {
      if ('range' in node && node.range) node.range = [back(node.range[0]), back(node.range[1]), back(node.range[2])];
    },
  });
  return document;
}
