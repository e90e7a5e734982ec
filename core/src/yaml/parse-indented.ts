import { type Document, visit } from 'yaml';

const BLANKS_OR_COMMENT = /[ \t]+(?:#[^\r\n]*)?|#[^\r\n]*/y;
const LINE_END = /\r\n|\r|\n/y;
const QUOTED = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*'/y;
const PROPERTY = /[&!][^\s,[\]{}]*/y;
/** A dash, question mark or colon before a value. */
const INDICATOR = /[-?:](?=[ \t\r\n]|$)/y;
const COMMA = /,/y;
const BLOCK_HEADER = /[|>][-+0-9]*[ \t]*(?:#[^\r\n]*)?(?=[\r\n]|$)/y;
const DOCUMENT_INDICATOR = /(?:---|\.\.\.)(?=\s|$)/y;

/** More characters of indentation than a text of any size that somebody wrote needs. */
const MAX_PADDING = 20_000_000;

/**
 * Parses a text after indenting the lines within quotes and brackets, which YAML 1.2 requires and libyaml does not. The
 * ranges of the nodes refer to the original text.
 *
 * @returns undefined when there are no such lines, or the text has other errors
 */
export function parseIndented(text: string, parse: (text: string) => Document.Parsed): Document.Parsed | undefined {
  const lines = continuedLines(text);
  if (!lines || lines.length === 0) return undefined;
  const width = 1 + widestLead(text);
  if (width * lines.length > MAX_PADDING) return undefined;
  const pad = ' '.repeat(width);
  const pieces = [0, ...lines].map((start, index) => text.slice(start, lines[index]));
  const document = parse(pieces.join(pad));
  if (document.errors.length > 0) return undefined;
  const back = (offset: number): number => {
    const count = countBefore(lines, width, offset);
    return count === 0 ? offset : Math.max(lines[count - 1] ?? 0, offset - count * width);
  };
  visit(document, {
    Node(_, node) {
      if ('range' in node && node.range) node.range = [back(node.range[0]), back(node.range[1]), back(node.range[2])];
    },
  });
  return document;
}

function widestLead(text: string): number {
  let widest = 0;
  for (const [lead] of text.matchAll(/^[ ?-]+/gm)) widest = Math.max(widest, lead.length);
  return widest;
}

/** How many lines begin before an offset of the indented text. */
function countBefore(lines: readonly number[], width: number, offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle] ?? 0) + middle * width < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The offsets of lines that begin within quotes or brackets, where libyaml ignores the indentation. Undefined when a
 * quote or bracket is not closed, or a document would end within one.
 */
function continuedLines(text: string): readonly number[] | undefined {
  const lines: number[] = [];
  let offset = 0;
  let depth = 0;
  /** Whether a new token may begin here. */
  let fresh = true;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = offset;
    const found = pattern.exec(text)?.[0];
    offset += found?.length ?? 0;
    return found;
  };
  while (offset < text.length) {
    const begin = offset;
    if (take(LINE_END) !== undefined) {
      if (depth > 0) lines.push(offset);
      fresh = true;
    } else if ((begin === 0 || /\s/.test(text.charAt(begin - 1)) || text[begin] !== '#') && take(BLANKS_OR_COMMENT)) {
      // White space and comments do not change the state.
    } else if (fresh && take(QUOTED) !== undefined) {
      for (const { index, 0: end } of text.slice(begin, offset).matchAll(/\r\n|\r|\n/g))
        lines.push(begin + index + end.length);
      fresh = false;
    } else if (fresh && /["']/.test(text.charAt(offset))) return undefined;
    else if (fresh && depth === 0 && take(BLOCK_HEADER) !== undefined) offset = endOfBlock(text, begin, offset);
    else if (/[[{]/.test(text.charAt(offset)) && (fresh || depth > 0)) {
      depth++;
      offset++;
      fresh = true;
    } else if (/[\]}]/.test(text.charAt(offset)) && depth > 0) {
      depth--;
      offset++;
      fresh = false;
    } else if (take(INDICATOR) !== undefined || (depth > 0 && take(COMMA) !== undefined)) fresh = true;
    else if (!fresh || take(PROPERTY) === undefined) {
      offset++;
      fresh = false;
    }
  }
  const ends = lines.some((line) => {
    DOCUMENT_INDICATOR.lastIndex = line;
    return DOCUMENT_INDICATOR.test(text);
  });
  return depth === 0 && !ends ? lines : undefined;
}

/** The end of a block scalar, which has all lines that are blank or indented more than the line of its header. */
function endOfBlock(text: string, header: number, offset: number): number {
  const indent = /^ */.exec(text.slice(text.lastIndexOf('\n', header) + 1))?.[0].length ?? 0;
  const line = new RegExp(`(?:\\r\\n|\\r|\\n)(?: {${indent + 1}}[^\\r\\n]*|[ \\t]*(?=[\\r\\n]|$))`, 'y');
  let end = offset;
  for (line.lastIndex = end; line.test(text); line.lastIndex = end) {
    if (line.lastIndex === end) break;
    end = line.lastIndex;
  }
  return end;
}
