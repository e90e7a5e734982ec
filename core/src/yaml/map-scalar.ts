import type { YamlScalar } from './node.js';

/** Maps the characters of a scalar's value to the document, to locate parts of the value. */
export interface ScalarMap {
  readonly text: string;
  /** Converts an offset in the value to an offset in the document. */
  toDocument(offset: number): number;
  /** Converts the end of a part of the value, which is not empty, to the end of its last character in the document. */
  toDocumentEnd(offset: number): number;
  /** Converts an offset in the document to the offset of the character that begins there, or of the next one. */
  toText(offset: number): number;
}

const ESCAPE = /^\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[\s\S])/;

/** Undefined when the value does not match the source. @param source the text of the document */
export function mapScalar({ start, end, style, value }: YamlScalar, source: string): ScalarMap | undefined {
  if (typeof value !== 'string') return undefined;
  const offsets = style === 'block' ? mapBlock(source, start, end, value) : mapFlow(source, start, end, value, style);
  if (!offsets) return undefined;
  const toDocument = (offset: number): number => offsets[Math.max(0, Math.min(offset, value.length))] ?? end;
  const quote = quoteOf(style);
  return {
    text: value,
    toDocument,
    toDocumentEnd: (offset) => {
      const last = toDocument(offset - 1);
      return last + writtenAt(source, last, quote).source.length;
    },
    toText: (offset) => indexOf(offsets, offset),
  };
}

/** Matches the source lines without their indentation; the value has a line break or a blank between two of them. */
function mapBlock(source: string, start: number, end: number, value: string): Int32Array | undefined {
  const head = /[|>][^\r\n]*(?:\r\n|\n|\r|$)/g;
  head.lastIndex = start;
  const header = head.exec(source);
  // This is an alias; the text is at its anchor.
  if (!header || header.index >= end) return undefined;
  const first = header.index + header[0].length;
  const lines = [...source.slice(first, end).matchAll(/([^\r\n]*)(?:\r\n|\n|\r|$)/g)];
  const indent = blockIndent(
    lines.map(([, line = '']) => line),
    value,
  );
  const offsets = new Int32Array(value.length + 1);
  let at = 0;
  for (const { index, 1: line = '' } of lines) {
    const content = line.slice(indent);
    const from = first + index + Math.min(indent, line.length);
    if (content === '') continue;
    while (at < value.length && !value.startsWith(content, at)) {
      if (value[at] !== '\n' && value[at] !== ' ') return undefined;
      offsets[at++] = from;
    }
    if (at >= value.length) return undefined;
    for (let i = 0; i < content.length; i++) offsets[at++] = from + i;
    // The line break belongs to this line.
    if (value[at] === '\n' || value[at] === ' ') offsets[at++] = from + content.length;
  }
  return finish(offsets, at, value, end);
}

/** The value begins with the first line that has text, so the blanks before that text are indentation. */
function blockIndent(lines: readonly string[], value: string): number {
  const line = lines.find((candidate) => candidate.trim() !== '') ?? '';
  const wanted = value.split('\n').find((candidate) => candidate.trim() !== '') ?? '';
  const blanks = line.length - line.trimStart().length;
  return blanks - (wanted.length - wanted.trimStart().length);
}

function mapFlow(
  source: string,
  start: number,
  end: number,
  value: string,
  style: YamlScalar['style'],
): Int32Array | undefined {
  const quote = quoteOf(style);
  const from = quote === '' ? start : source.indexOf(quote, start) + 1;
  const to = quote === '' ? end : end - 1;
  const offsets = new Int32Array(value.length + 1);
  let at = 0;
  for (let place = from; place < to; ) {
    const written = writtenAt(source, place, quote);
    const decoded = value.slice(at, at + written.decodes);
    const fits = written.text === undefined ? decoded !== '' : decoded === written.text;
    if (fits && !(written.text === '')) {
      for (let i = 0; i < decoded.length; i++) offsets[at++] = place;
    } else if (!/^(?:\s|\\[\r\n])/.test(written.source)) return undefined;
    else if (/[\r\n]/.test(written.source) && (value[at] === '\n' || value[at] === ' ')) offsets[at++] = place;
    place += written.source.length;
  }
  return finish(offsets, at, value, to);
}

function quoteOf(style: YamlScalar['style']): string {
  if (style === 'single') return "'";
  return style === 'double' ? '"' : '';
}

/** One character or its escape. `text` is undefined for an escape that only the value resolves. */
function writtenAt(
  source: string,
  place: number,
  quote: string,
): { readonly source: string; readonly text: string | undefined; readonly decodes: number } {
  const character = source.charAt(place);
  if (quote === "'" && source.startsWith("''", place)) return { source: "''", text: "'", decodes: 1 };
  if (quote === '"' && character === '\\') {
    const [code = character] = ESCAPE.exec(source.slice(place, place + 10)) ?? [];
    if (/^\\[\r\n]/.test(code)) return { source: code, text: '', decodes: 0 };
    const wide = code.startsWith('\\U') && Number.parseInt(code.slice(2), 16) > 0xffff;
    return { source: code, text: undefined, decodes: wide ? 2 : 1 };
  }
  return { source: character, text: character, decodes: 1 };
}

function finish(offsets: Int32Array, from: number, value: string, end: number): Int32Array | undefined {
  for (let at = from; at < value.length; at++) {
    if (value[at] !== '\n' && value[at] !== ' ') return undefined;
    offsets[at] = end;
  }
  offsets[value.length] = Math.max(end, offsets[value.length - 1] ?? end);
  // The end is right after the last character, before any line breaks.
  if (value.length > 0 && from >= value.length) offsets[value.length] = (offsets[value.length - 1] ?? end) + 1;
  return offsets;
}

/** Several characters can share a place, such as line breaks before a word; the last one counts. */
function indexOf(offsets: Int32Array, wanted: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((offsets[middle] ?? 0) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low > 0 && offsets[low - 1] === wanted ? low - 1 : Math.min(low, offsets.length - 1);
}
