import type { YamlEntry, YamlMapping, YamlNode, YamlScalar, YamlSequence } from './node.js';
import {
  BLANKS,
  COMMA,
  DASH,
  DOUBLE_QUOTED,
  EMPTY_LINE,
  FLOW_PLAIN,
  KEY,
  LINE_END,
  PLAIN,
  SEPARATOR,
  SINGLE_QUOTED,
} from './plain-tokens.js';
import { resolveKey } from './resolve-key.js';
import { resolveScalar } from './resolve-scalar.js';

const MAX_DEPTH = 100;
/** No value is that long. A regular expression may run out of memory on one of a few million characters. */
const MAX_LINE = 1_000_000;

/**
 * Reads a document in the form of most manifests: block mappings and lists, with scalars and flow collections that each
 * fit on one line. Returns the same result as the parser in a fraction of the time. The caller rejects control
 * characters.
 *
 * @returns undefined for all other documents, which need the parser even if they are valid
 */
export function readPlainDocument(text: string): YamlNode | undefined {
  let offset = 0;
  let lineStart = 0;

  function isAt(pattern: RegExp): boolean {
    pattern.lastIndex = offset;
    return pattern.test(text);
  }

  function take(pattern: RegExp): boolean {
    const found = isAt(pattern);
    if (found) offset = pattern.lastIndex;
    return found;
  }

  /** Moves to the first token of the next line that has one. */
  function startLine(): void {
    while (offset < text.length && take(EMPTY_LINE));
    lineStart = offset;
    take(BLANKS);
  }

  function takeLineEnd(): boolean {
    const found = take(LINE_END);
    if (found) startLine();
    return found;
  }

  /** The column of the next token; -1 at the end of the text. */
  function column(): number {
    return offset < text.length ? offset - lineStart : -1;
  }

  function readBlock(depth: number): YamlNode | undefined {
    if (depth > MAX_DEPTH) return undefined;
    return text[offset] === '-' ? readSequence(depth) : readMapping(depth);
  }

  function readSequence(depth: number): YamlSequence | undefined {
    const start = offset;
    const indent = column();
    const items: YamlNode[] = [];
    while (column() === indent && take(DASH)) {
      const item = isAt(KEY) ? readMapping(depth + 1) : readLine(depth + 1);
      if (!item) return undefined;
      items.push(item);
    }
    const end = items.at(-1)?.end;
    return end === undefined || column() > indent ? undefined : sequenceOf(items, false, start, end);
  }

  function readMapping(depth: number): YamlMapping | undefined {
    const start = offset;
    const indent = column();
    const entries: YamlEntry[] = [];
    do {
      const entry = readEntry(() => (takeLineEnd() ? readBelow(indent, depth + 1) : readBehind(depth + 1)));
      if (!entry) return undefined;
      entries.push(entry);
    } while (column() === indent);
    const end = entries.at(-1)?.value.end ?? start;
    return column() > indent ? undefined : mappingOf(entries, false, start, end);
  }

  function readEntry(readValue: () => YamlNode | undefined): YamlEntry | undefined {
    const keyStart = offset;
    if (!take(KEY)) return undefined;
    const keyEnd = offset;
    const key = resolveKey(text.slice(keyStart, keyEnd), true, undefined);
    offset += ':'.length;
    const value = readValue();
    if (key === undefined || !value) return undefined;
    return { key, keyStart, keyEnd, value, merged: false };
  }

  /** A list may have the same indentation as its key. */
  function readBelow(indent: number, depth: number): YamlNode | undefined {
    if (column() > indent) return readBlock(depth);
    return column() === indent && text[offset] === '-' ? readSequence(depth) : undefined;
  }

  function readBehind(depth: number): YamlNode | undefined {
    take(BLANKS);
    return readLine(depth);
  }

  /** Reads a value and the end of its line. */
  function readLine(depth: number): YamlNode | undefined {
    const value = readInline(PLAIN, depth);
    return value && takeLineEnd() ? value : undefined;
  }

  function readInline(plain: RegExp, depth: number): YamlNode | undefined {
    if (depth > MAX_DEPTH) return undefined;
    const start = offset;
    if (text[start] === '[') {
      const items = readFlow(']', () => readInline(FLOW_PLAIN, depth + 1));
      return items && sequenceOf(items, true, start, offset);
    }
    if (text[start] === '{') {
      const entries = readFlow('}', () => readEntry(() => readFlowValue(depth + 1)));
      return entries && mappingOf(entries, true, start, offset);
    }
    return readScalar(plain);
  }

  function readFlow<T>(close: string, read: () => T | undefined): T[] | undefined {
    const found: T[] = [];
    offset += 1;
    take(BLANKS);
    while (text[offset] !== close) {
      const one = read();
      take(BLANKS);
      if (!one || !(take(COMMA) || text[offset] === close)) return undefined;
      found.push(one);
    }
    offset += 1;
    return found;
  }

  function readFlowValue(depth: number): YamlNode | undefined {
    take(BLANKS);
    return readInline(FLOW_PLAIN, depth);
  }

  function readScalar(plain: RegExp): YamlScalar | undefined {
    const start = offset;
    const style = take(plain) ? 'plain' : take(SINGLE_QUOTED) ? 'single' : take(DOUBLE_QUOTED) ? 'double' : undefined;
    if (style === undefined) return undefined;
    const source = sourceOf(text.slice(start, offset), style);
    const resolved = resolveScalar(source, style === 'plain', undefined);
    return resolved.ok
      ? { kind: 'scalar', value: resolved.value, source, style, start, end: offset, size: 1 }
      : undefined;
  }

  if (hasLongLine(text)) return undefined;
  if (!take(SEPARATOR)) startLine();
  else if (!takeLineEnd()) return undefined;
  const root = readBlock(0);
  return offset === text.length ? root : undefined;
}

/** The text of a scalar without its quotes and escapes. */
function sourceOf(written: string, style: YamlScalar['style']): string {
  if (style === 'single') return written.slice(1, -1).replaceAll("''", "'");
  if (style !== 'double') return written;
  return written.includes('\\') ? (JSON.parse(written) as string) : written.slice(1, -1);
}

function sequenceOf(items: readonly YamlNode[], flow: boolean, start: number, end: number): YamlSequence {
  let size = 1;
  for (const item of items) size += item.size;
  return { kind: 'sequence', flow, items, start, end, size };
}

/** Undefined for duplicate keys. */
function mappingOf(entries: readonly YamlEntry[], flow: boolean, start: number, end: number): YamlMapping | undefined {
  const members = new Map<string, YamlEntry>();
  let size = 1;
  for (const entry of entries) {
    members.set(entry.key, entry);
    size += 1 + entry.value.size;
  }
  return members.size < entries.length ? undefined : { kind: 'mapping', flow, entries, members, start, end, size };
}

function hasLongLine(text: string): boolean {
  for (let start = 0; text.length - start > MAX_LINE; ) {
    const end = text.lastIndexOf('\n', start + MAX_LINE);
    if (end < start) return true;
    start = end + 1;
  }
  return false;
}
