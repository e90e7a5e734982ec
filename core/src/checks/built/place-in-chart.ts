import type { Range } from '../../text/range.js';

/** A template or a file of values. */
interface ChartFile {
  readonly uri: string;
  readonly text: string;
}

interface ChartPlace {
  readonly uri: string;
  readonly range: Range;
}

/** Shorter values, and these, are at too many places to tell where one comes from. */
const SHORTEST = 3;
const COMMON: ReadonlySet<string> = new Set(['true', 'false', 'null']);

/**
 * Where a range of a rendered document is written, by its content, because a template is no YAML: on the same line of the
 * template, else where a file of values has the value, else at the nearest field that the template has.
 */
export function placeInChart(
  rendered: string,
  { start, end }: Range,
  template: ChartFile,
  values: readonly ChartFile[],
): ChartPlace {
  const lines = linesOf(rendered);
  const line = lines[start.line] ?? '';
  const written = linesOf(template.text);
  const same = bestOf(written, lines, start.line, (candidate) => candidate.trim() === line.trim());
  if (same !== undefined) {
    const shift = indentOf(written[same] ?? '') - indentOf(line);
    const last = start.line === end.line ? end.character : line.trimEnd().length;
    return { uri: template.uri, range: rangeOn(same, start.character + shift, last + shift) };
  }
  const marked = start.line === end.line ? line.slice(start.character, end.character) : '';
  for (const value of new Set([marked, line.replace(/^\s*(?:- )*(?:[\w./-]+:(?=\s|$))?/, '')].map(unquoted)))
    for (const { uri, text } of [...values].reverse()) {
      const place = onlyPlaceOf(value, linesOf(text));
      if (place) return { uri, range: place };
    }
  for (const at of [start.line, ...ancestorsOf(lines, start.line)]) {
    const key = keyOf(lines[at] ?? '');
    const near = key === undefined ? undefined : bestOf(written, lines, at, (candidate) => keyOf(candidate) === key);
    if (near !== undefined) return { uri: template.uri, range: wholeLine(near, written[near] ?? '') };
  }
  return { uri: template.uri, range: wholeLine(0, written[0] ?? '') };
}

/** The line that fits, and whose lines above it are most like those of the rendered one; of equal ones the first. */
function bestOf(
  written: readonly string[],
  rendered: readonly string[],
  at: number,
  fits: (line: string) => boolean,
): number | undefined {
  const above = ancestorsOf(rendered, at).map((line) => keyOf(rendered[line] ?? ''));
  let best: { readonly line: number; readonly score: number } | undefined;
  for (const [line, text] of written.entries()) {
    if (!fits(text)) continue;
    const own = ancestorsOf(written, line).map((ancestor) => keyOf(written[ancestor] ?? ''));
    const differing = above.findIndex((key, index) => key !== own[index]);
    const score = differing < 0 ? above.length : differing;
    if (!best || score > best.score) best = { line, score };
  }
  return best?.line;
}

/** The lines of the fields around a line, the nearest first: each is indented less than those below it. */
function ancestorsOf(lines: readonly string[], at: number): readonly number[] {
  const found: number[] = [];
  let indent = indentOf(lines[at] ?? '');
  for (let line = at - 1; line >= 0 && indent > 0; line--) {
    const text = lines[line] ?? '';
    if (keyOf(text) === undefined || indentOf(text) >= indent) continue;
    found.push(line);
    indent = indentOf(text);
  }
  return found;
}

/** Where a value is, if it is at one place only; comments do not count. */
function onlyPlaceOf(value: string, lines: readonly string[]): Range | undefined {
  if (value.length < SHORTEST || COMMON.has(value)) return undefined;
  const places = lines.flatMap((line, index) => {
    const code = line.replace(/(?:^|\s)#.*$/, '');
    const at = code.indexOf(value);
    if (at < 0 || /[\w.-]/.test(`${code[at - 1] ?? ''}${code[at + value.length] ?? ''}`)) return [];
    return [rangeOn(index, at, at + value.length)];
  });
  return places.length === 1 ? places[0] : undefined;
}

/** The name of the field that a line begins. */
function keyOf(line: string): string | undefined {
  return /^\s*(?:- )*["']?([\w./-]+)["']?:(?=\s|$)/.exec(line)?.[1];
}

function unquoted(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/, '$2');
}

function indentOf(line: string): number {
  return Math.max(0, line.search(/\S/));
}

function wholeLine(line: number, text: string): Range {
  return rangeOn(line, indentOf(text), text.trimEnd().length);
}

function rangeOn(line: number, start: number, end: number): Range {
  return { start: { line, character: start }, end: { line, character: Math.max(start, end) } };
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/);
}
