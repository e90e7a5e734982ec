import type { YamlEntry, YamlMapping, YamlNode, YamlScalar, YamlSequence } from './node.js';
import { resolveScalar } from './resolve-scalar.js';

const SEPARATOR = /---(?= *(?: #|\r?\n))/y;
const BLANKS = / */y;
const DASH = /- +/y;
/** Longer ones are hardly plain; beyond 1,024 characters YAML refuses them. */
const KEY = /[A-Za-z0-9_/][\w./-]{0,200}(?=:(?: |\r?\n|$))/y;
const SINGLE_QUOTED = /'[^'\r\n\u0085\u2028\u2029]*'/y;
const DOUBLE_QUOTED = /"[^"\\\r\n\u0085\u2028\u2029]*"/y;
/** Blanks only between words, `#` only within one, and never a `:` at the end of one. */
const PLAIN = /[^\s\u0085\-?:,[\]{}#&*!|>'"%@`](?:[^\s\u0085:#]|:(?=[^\s\u0085])|(?<! )#| +(?=[^\s\u0085:#]))*/y;
const LINE_END = /(?: +#[^\r\n\u0085\u2028\u2029]*| *)(?:\r?\n|$)/y;
/** Lines that hold a comment at most. */
const EMPTY_LINES = /(?: *(?:#[^\r\n\u0085\u2028\u2029]*)?(?:\r?\n|$))*/y;

const MAX_DEPTH = 100;

/**
 * Reads a document as most manifests are: block mappings and lists, of scalars that take one line each. It takes a
 * fraction of a parser's time, and reads the same. Control characters are the caller's to find.
 *
 * @returns undefined for all other documents; whether they are right takes a parser to tell
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

  /** Goes on to what stands first in the next line that holds something. */
  function startLine(): void {
    take(EMPTY_LINES);
    lineStart = offset;
    take(BLANKS);
  }

  function takeLineEnd(): boolean {
    const found = take(LINE_END);
    if (found) startLine();
    return found;
  }

  /** The column of what comes next; -1 at the end of the text. */
  function column(): number {
    return offset < text.length ? offset - lineStart : -1;
  }

  function readBlock(depth: number): YamlNode | undefined {
    return text[offset] === '-' ? readSequence(depth) : readMapping(depth);
  }

  function readSequence(depth: number): YamlSequence | undefined {
    const start = offset;
    const indent = column();
    const items: YamlNode[] = [];
    let size = 1;
    while (column() === indent && take(DASH)) {
      const item = isAt(KEY) ? readMapping(depth + 1) : readScalar();
      if (!item) return undefined;
      items.push(item);
      size += item.size;
    }
    const end = items.at(-1)?.end;
    return end === undefined || column() > indent
      ? undefined
      : { kind: 'sequence', flow: false, items, start, end, size };
  }

  function readMapping(depth: number): YamlMapping | undefined {
    const start = offset;
    const indent = column();
    const entries: YamlEntry[] = [];
    const members = new Map<string, YamlEntry>();
    let size = 1;
    do {
      const entry = readEntry(indent, depth);
      if (!entry || members.has(entry.key)) return undefined;
      entries.push(entry);
      members.set(entry.key, entry);
      size += 1 + entry.value.size;
    } while (column() === indent);
    const end = entries.at(-1)?.value.end ?? start;
    return column() > indent ? undefined : { kind: 'mapping', flow: false, entries, members, start, end, size };
  }

  function readEntry(indent: number, depth: number): YamlEntry | undefined {
    const keyStart = offset;
    if (depth > MAX_DEPTH || !take(KEY)) return undefined;
    const keyEnd = offset;
    const key = resolveScalar(text.slice(keyStart, keyEnd), true, undefined);
    offset += 1;
    const value = takeLineEnd() ? readBelow(indent, depth + 1) : take(BLANKS) ? readScalar() : undefined;
    if (!key.ok || key.value === null || !value) return undefined;
    return { key: String(key.value), keyStart, keyEnd, value, merged: false };
  }

  /** A list may stand right below its key. */
  function readBelow(indent: number, depth: number): YamlNode | undefined {
    if (column() > indent) return readBlock(depth);
    return column() === indent && text[offset] === '-' ? readSequence(depth) : undefined;
  }

  function readScalar(): YamlScalar | undefined {
    const start = offset;
    const style = take(PLAIN) ? 'plain' : take(SINGLE_QUOTED) ? 'single' : take(DOUBLE_QUOTED) ? 'double' : undefined;
    const end = offset;
    if (style === undefined || !takeLineEnd()) return undefined;
    const source = style === 'plain' ? text.slice(start, end) : text.slice(start + 1, end - 1);
    const resolved = resolveScalar(source, style === 'plain', undefined);
    return resolved.ok ? { kind: 'scalar', value: resolved.value, source, style, start, end, size: 1 } : undefined;
  }

  if (!take(SEPARATOR)) startLine();
  else if (!takeLineEnd()) return undefined;
  const root = readBlock(0);
  return offset === text.length ? root : undefined;
}
