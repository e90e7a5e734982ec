import { FILLERS, NOTHING, VALUE } from './fillers.js';
import { readLine, startState } from './line-state.js';

/** Lines that an action prints into a mapping or a list. */
export interface Insertion {
  /** The offset of the line, or of the value in it. */
  readonly start: number;
  readonly end: number;
  /** The column of the action. */
  readonly column: number;
}

export interface MaskedLines {
  /** Of the same length, with the same lines. */
  readonly text: string;
  readonly insertions: readonly Insertion[];
  /** Whether an action stands where YAML alone would read a mapping, and whether one stands outside of quotes and block scalars. */
  readonly begins: boolean;
  readonly bare: boolean;
}

const ANY = new RegExp(`[${FILLERS}]`);
const ALL = new RegExp(`[${FILLERS}]`, 'g');
const SILENT = new RegExp(`^[ \\t${NOTHING}]*$`);
const ALONE = new RegExp(`^[ \\t${FILLERS}]*$`);
const LEADING = new RegExp(`^ *[${FILLERS}]`);
const KEY = new RegExp(`^ *${VALUE}[\\w./${FILLERS}-]*:(?: |$)`);
/** A value of nothing but actions, behind a key or a dash. */
const VALUE_ALONE = new RegExp(`^( *(?:- +)*)(?:[^\\s"'#][^"'#]*?: +|(?<=- +))([${FILLERS}][ ${FILLERS}]*)$`);
const BLANK = /^[ \t]*$/;

/** Makes YAML of a text with fillers for its actions. Takes time with the length of the text. */
export function maskLines(filled: string, original: string): MaskedLines {
  const lines = filled.split(/(?<=\n|\r(?!\n))/);
  const next = followingIndents(lines);
  const isJson = /^\s*\{/.test(filled);
  const masked: string[] = [];
  const insertions: Insertion[] = [];
  const state = startState();
  let [begins, bare] = [false, false];
  let start = 0;
  let blockIndent: number | undefined;
  for (const [index, whole] of lines.entries()) {
    const line = whole.replace(/[\r\n]+$/, '');
    const end = whole.slice(line.length);
    const deeper = next[index] ?? -1;
    const indent = line.search(/[^ ]|$/);
    if (state.block !== undefined) {
      const isInside = ALONE.test(line)
        ? SILENT.test(line) || indent > state.block || deeper > state.block
        : indent > state.block;
      if (isInside && (!ALONE.test(line) || BLANK.test(line) || indent > state.block || deeper > state.block)) {
        if (!ALONE.test(line)) blockIndent ??= indent;
        const column = blockIndent ?? (deeper > state.block ? deeper : state.block + 2);
        masked.push(insideBlock(line, column, line !== original.slice(start, start + line.length)) + end);
        start += whole.length;
        continue;
      }
      state.block = undefined;
      blockIndent = undefined;
    }
    const [flow, quoted] = [state.depth > 0, state.quote !== undefined];
    const before = { ...state };
    const found = readLine(line, state);
    begins ||=
      found.begin && (flow || quoted || !LEADING.test(line) || SILENT.test(line) || ALONE.test(line) || KEY.test(line));
    bare ||= found.bare;
    let shown = line;
    if (!ANY.test(line)) shown = line;
    else if (quoted) shown = line.replace(ALL, 'x');
    else if (flow || (isJson && before.depth === 0)) shown = isJson ? jsonLine(line) : flowLine(line);
    else if (SILENT.test(line.replace(/^---/, ''))) shown = line.replace(ALL, ' ');
    else if (LEADING.test(line) && !KEY.test(line)) {
      insertions.push({ start: start + indent, end: start + line.trimEnd().length, column: indent });
      shown = ' '.repeat(line.length);
    } else {
      const alone = VALUE_ALONE.exec(line);
      const value = alone?.[2];
      if (value !== undefined && deeper > (alone?.[1] ?? '').length) {
        const from = start + line.length - value.length;
        insertions.push({ start: from, end: start + line.length, column: deeper });
        shown = line.slice(0, -value.length) + ' '.repeat(value.length);
      } else shown = line.replace(ALL, 'x');
    }
    masked.push(shown + end);
    start += whole.length;
  }
  return { text: masked.join(''), insertions, begins, bare };
}

/** For each line, the indentation of the next one that has text of its own; -1 for none. */
function followingIndents(lines: readonly string[]): Int32Array {
  const indents = new Int32Array(lines.length);
  let indent = -1;
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index] ?? '';
    indents[index] = indent;
    if (!ALONE.test(line.trimEnd()) && !/^ *#/.test(line)) indent = line.search(/[^ ]|$/);
  }
  return indents;
}

/** Lines of blanks before the text of a block scalar must not be longer than its indentation. */
function insideBlock(line: string, column: number, changed: boolean): string {
  const bare = line.replace(ALL, 'x');
  if (!changed) return line;
  const indent = bare.search(/[^ ]|$/);
  if (indent >= column && indent < bare.length) return bare;
  return ' '.repeat(Math.min(column, line.length)) + 'x'.repeat(Math.max(0, line.length - column));
}

const SPOKEN = new RegExp(`${VALUE}[ ${FILLERS}]*`, 'g');

function flowLine(line: string): string {
  return line.replace(SPOKEN, (run) => 'x'.repeat(run.trimEnd().length).padEnd(run.length)).replace(ALL, ' ');
}

const JSON_TOKEN = new RegExp(`"(?:[^"\\\\]|\\\\.)*"|${VALUE}[ ${FILLERS}]*`, 'g');

function jsonLine(line: string): string {
  return line
    .replace(JSON_TOKEN, (run) => {
      if (run.startsWith('"')) return run.replace(ALL, 'x');
      const { length } = run.trimEnd();
      return `"${'x'.repeat(Math.max(0, length - 2))}"`.padEnd(run.length);
    })
    .replace(ALL, ' ');
}
