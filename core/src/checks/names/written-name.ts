import type { LineIndex } from '../../text/line-index.js';
import type { Range } from '../../text/range.js';
import { quoteScalar } from '../../yaml/edit.js';
import type { YamlScalar } from '../../yaml/node.js';
import type { NameStyle, NameUse } from './name-use.js';

type WrittenName = Pick<NameUse, 'range' | 'style'>;

const BLOCK_HEAD = /^[|>][-+\d]*[ \t]*(?:#.*)?\r?\n\s*/;

/** A name that is the whole of a scalar. */
export function nameInScalar({ start, end, style }: YamlScalar, name: string, lines: LineIndex): WrittenName {
  if (style === 'block') return nameInBlock(start, end, name, lines);
  const quote = style === 'plain' ? 0 : 1;
  const isVerbatim = lines.text.slice(start + quote, end - quote) === name;
  return isVerbatim
    ? { range: lines.rangeOf(start + quote, end - quote), style }
    : { range: lines.rangeOf(start, end) };
}

/** Behind the head of a block, `>-`, the only line is the name as it is. */
function nameInBlock(start: number, end: number, name: string, lines: LineIndex): WrittenName {
  const [head] = BLOCK_HEAD.exec(lines.text.slice(start, end)) ?? [];
  const from = start + (head?.length ?? 0);
  const isVerbatim = head !== undefined && lines.text.slice(from, end).trimEnd() === name;
  return isVerbatim
    ? { range: lines.rangeOf(from, from + name.length), style: 'text' }
    : { range: lines.rangeOf(start, end) };
}

/** A name at the beginning of a span: a key with its value, or `KEY=VALUE`. */
export function nameAtStart(start: number, end: number, name: string, lines: LineIndex): WrittenName {
  const quote = /["']/.exec(lines.text.charAt(start))?.[0] ?? '';
  const from = start + quote.length;
  const behind = lines.text.slice(from + name.length, from + name.length + 3);
  const isVerbatim = lines.text.startsWith(name, from) && /^["']?\s?[:=]/.test(behind);
  if (!isVerbatim) return { range: lines.rangeOf(start, end) };
  const isLiteral = behind.startsWith('=');
  const style: NameStyle = isLiteral ? 'text' : quote === '"' ? 'double' : quote === "'" ? 'single' : 'plain';
  return { range: lines.rangeOf(from, from + name.length), style };
}

/** A name in the quotes of a template's call or definition, or in a field that names the template. */
export function nameInTemplate(range: Range, name: string, lines: LineIndex): WrittenName {
  const [start, end] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
  const written = lines.text.slice(start, end);
  const from = /^(?:\\?["`]|')?/.exec(written)?.[0].length ?? 0;
  // of an escaped quote at the end, only the escape is in the range
  const isVerbatim = written.startsWith(name, from) && /^\\?["`']?$/.test(written.slice(from + name.length));
  if (!isVerbatim) return { range };
  return { range: lines.rangeOf(start + from, start + from + name.length), style: 'text' };
}

/** A name that stays text without quotes. */
const PLAIN = /^(?!(?:y|n|yes|no|on|off|true|false|null)$)[a-z][\w.-]*$/i;

/** The text that replaces a name in the style in which it is written. */
export function writeName(name: string, style: NameStyle): string {
  switch (style) {
    case 'plain':
      return PLAIN.test(name) ? name : quoteScalar(name);
    case 'single':
      return name.replaceAll("'", "''");
    case 'double':
      return JSON.stringify(name).slice(1, -1);
    case 'text':
      return name;
  }
}

/** The whole value with its quotes. */
export function wholeRange({ range, style }: WrittenName): Range {
  if (style !== 'single' && style !== 'double') return range;
  const { start, end } = range;
  return {
    start: { line: start.line, character: start.character - 1 },
    end: { line: end.line, character: end.character + 1 },
  };
}
