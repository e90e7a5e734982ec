import { keepPerObject } from '../text/keep-per-object.js';
import type { YamlEntry, YamlMapping } from './node.js';
import type { Place } from './place.js';

/** A change to the text of a document, in offsets. */
export interface OffsetEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** Writes a text as a quoted YAML scalar. */
export function quoteScalar(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: only double-quoted scalars can contain control characters
  return /[\u0000-\u001f\u007f]/.test(text) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;
}

export function replaceValue(place: Place, newText: string): OffsetEdit {
  return { start: place.node.start, end: place.node.end, newText };
}

/** Replaces a scalar by a text that YAML reads as itself without quotes. Keeps quotes. */
export function replaceText(place: Place, text: string): OffsetEdit {
  const style = place.node.kind === 'scalar' ? place.node.style : 'plain';
  return replaceValue(place, style === 'double' ? JSON.stringify(text) : style === 'single' ? quoteScalar(text) : text);
}

/** @returns undefined for a place without a key, or with a key that a merge brings in from an anchor */
export function renameKey(place: Place, newKey: string): OffsetEdit | undefined {
  const { entry } = place;
  return entry && !entry.merged ? { start: entry.keyStart, end: entry.keyEnd, newText: newKey } : undefined;
}

/** Replaces a member's key and value. Indents further lines like the member. */
export function replaceMember(text: string, place: Place, newText: string): OffsetEdit | undefined {
  const { entry } = place;
  if (
    !entry ||
    entry.merged ||
    (place.parent?.node.kind === 'mapping' && place.parent.node.flow && newText.includes('\n'))
  )
    return undefined;
  return {
    start: entry.keyStart,
    end: entryEnd(text, entry),
    newText: indentFurtherLines(text, entry.keyStart, newText),
  };
}

/** Removes a member with its line, or with its comma in flow style; undefined when there is no unambiguous edit. */
export function removeMember(text: string, place: Place): OffsetEdit | undefined {
  const { entry, parent } = place;
  if (!entry || entry.merged || parent?.node.kind !== 'mapping') return undefined;
  const siblings = siblingsIn(parent.node);
  // A merge key has no position here, so only a whole line can be removed next to it.
  if (siblings.length < parent.node.entries.length && (parent.node.flow || !beginsLine(text, entry))) return undefined;
  if (parent.node.entries.length === 1) return { start: parent.node.start, end: parent.node.end, newText: '{}' };
  return parent.node.flow ? removeFlowEntry(text, entry, siblings) : removeBlockEntry(text, entry, siblings);
}

/** The entries that are written in a mapping. Kept, because thousands of them may be removed. */
const siblingsIn = keepPerObject(({ entries }: YamlMapping): readonly YamlEntry[] =>
  entries.filter(({ merged }) => !merged),
);

function removeFlowEntry(text: string, entry: YamlEntry, siblings: readonly YamlEntry[]): OffsetEdit {
  const index = siblings.indexOf(entry);
  const next = siblings[index + 1];
  const previous = siblings[index - 1];
  if (next) return { start: entry.keyStart, end: next.keyStart, newText: '' };
  return { start: previous ? entryEnd(text, previous) : entry.keyStart, end: entryEnd(text, entry), newText: '' };
}

function removeBlockEntry(text: string, entry: YamlEntry, siblings: readonly YamlEntry[]): OffsetEdit {
  if (beginsLine(text, entry)) {
    const start = startOfLine(text, entry.keyStart);
    return { start, end: nextLine(text, entryEnd(text, entry)), newText: '' };
  }
  // The first member of a list item shares its line with the dash, so the next member moves up.
  const next = siblings[siblings.indexOf(entry) + 1];
  return { start: entry.keyStart, end: next?.keyStart ?? entryEnd(text, entry), newText: '' };
}

/** Appends a member to a block mapping; undefined when there is no unambiguous edit. */
export function appendMember(text: string, mapping: YamlMapping, line: string): OffsetEdit | undefined {
  const last = mapping.entries.findLast(({ merged }) => !merged);
  if (mapping.flow || !last) return undefined;
  const end = nextLine(text, entryEnd(text, last));
  const newline = newlineOf(text);
  const indent = ' '.repeat(last.keyStart - startOfLine(text, last.keyStart));
  const lead = end > 0 && !isLineBreak(text.charCodeAt(end - 1)) ? newline : '';
  return { start: end, end, newText: `${lead}${indent}${indentFurtherLines(text, last.keyStart, line)}${newline}` };
}

/**
 * Inserts a mapping after an item of a sequence, in the style of the item; undefined when there is no unambiguous edit.
 *
 * @param members the members of the new item, such as `key: value`
 */
export function appendItem(text: string, item: Place, members: readonly string[]): OffsetEdit | undefined {
  const sequence = item.parent?.node;
  const { start, end } = item.node;
  if (sequence?.kind !== 'sequence') return undefined;
  const inside = start >= sequence.start && end <= sequence.end;
  if (sequence.flow) return inside ? { start: end, end, newText: `, { ${members.join(', ')} }` } : undefined;
  const lineStart = startOfLine(text, start);
  const dash = /^([ \t]*)(-[ \t]+)$/.exec(text.slice(lineStart, start));
  if (!inside || !dash) return undefined;
  const [, indent = '', mark = ''] = dash;
  const newline = newlineOf(text);
  const lines = members.map((member, index) => `${indent}${index === 0 ? mark : ' '.repeat(mark.length)}${member}`);
  const after = nextLine(text, end);
  const lead = isLineBreak(text.charCodeAt(after - 1)) ? '' : newline;
  return { start: after, end: after, newText: `${lead}${lines.join(newline)}${newline}` };
}

function indentFurtherLines(text: string, offset: number, lines: string): string {
  const indent = ' '.repeat(offset - startOfLine(text, offset));
  return lines.replaceAll('\n', `${newlineOf(text)}${indent}`);
}

/** The line end of the first line. To scan a long text for each edit would take too long. */
function newlineOf(text: string): string {
  return text[text.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n';
}

/** The end of the value, or of the colon before an empty value. Excludes the last line end of a block scalar. */
function entryEnd(text: string, { keyEnd, value }: YamlEntry): number {
  if (value.end <= keyEnd) return keyEnd + (/^[ \t]*:/.exec(text.slice(keyEnd, keyEnd + 40))?.[0].length ?? 0);
  let end = value.end;
  while (end > keyEnd && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}

function beginsLine(text: string, { keyStart }: YamlEntry): boolean {
  return text.slice(startOfLine(text, keyStart), keyStart).trim() === '';
}

function startOfLine(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) start--;
  return start;
}

/** The start of the next line after `offset`, or `offset` itself if it is already the start of a line. */
function nextLine(text: string, offset: number): number {
  if (offset > 0 && isLineBreak(text.charCodeAt(offset - 1))) return offset;
  let end = offset;
  while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++;
  if (text.startsWith('\r\n', end)) return end + 2;
  return Math.min(end + 1, text.length);
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || isLineBreak(code);
}

function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}
