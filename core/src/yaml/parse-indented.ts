import { type Document, visit } from 'yaml';

const BLANKS_OR_COMMENT = /[ \t]+(?:#[^\r\n]*)?|#[^\r\n]*/y;
const LINE_END = /\r\n|\r|\n/y;
const QUOTED = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*'/y;
const PROPERTY = /[&!][^\s,[\]{}]*/y;
/** A dash, question mark or colon that something may follow. */
const INDICATOR = /[-?:](?=[ \t\r\n]|$)/y;
const COMMA = /,/y;
const BLOCK_HEADER = /[|>][-+0-9]*[ \t]*(?:#[^\r\n]*)?(?=[\r\n]|$)/y;
const DOCUMENT_INDICATOR = /(?:---|\.\.\.)(?=\s|$)/y;

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

/**
 * The offsets at which lines begin within quotes or brackets, as libyaml sees them: it does not ask there how far a line
 * is to the right. Undefined when a quote or bracket has no end, or a document would end within one.
 */
function continuedLines(text: string): readonly number[] | undefined {
  const lines: number[] = [];
  let offset = 0;
  let depth = 0;
  /** Something new may begin here. */
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
      // between two of them nothing changes
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

/** Behind the lines of a block scalar: those further to the right than the line that it begins on, and blank ones. */
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
