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
 * The offsets at which lines begin within quotes or brackets, as libyaml sees them: it does not ask there how far a line
 * is to the right. Undefined when a quote or bracket has no end, or a document would end within one.
 */
export function continuedLines(text: string): readonly number[] | undefined {
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
