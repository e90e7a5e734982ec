import type { Range } from '#core';
import type { Colors } from '../terminal/terminal.js';
import { widthOf } from '../terminal/width-of.js';
import { type Guard, UNGUARDED } from './guarded-lines.js';
import { maskedSpans } from './masked-spans.js';
import { showSpan } from './show-span.js';

/** A text from which excerpts are shown. */
export interface FramedText {
  readonly lines: readonly string[];
  /** Of each line. */
  readonly guards: readonly Guard[];
  readonly secrets: readonly string[];
}

/** The maximum columns of a line, and of the part before the mark. Longer lines are cut. */
const WIDTH = 100;
const LEAD = 40;

/** The line of a range with the range underlined, and the line above. Credentials are masked. */
export function codeFrame(text: FramedText, { start, end }: Range, colors: Colors): readonly string[] {
  const gutter = String(start.line + 1).length;
  const row = (label: string, content: string) => `${colors.dim(`${label.padStart(gutter)} │`)} ${content}`.trimEnd();
  const { head, marked, tail } = split(
    text,
    start.line,
    start.character,
    end.line > start.line ? Number.MAX_SAFE_INTEGER : end.character,
  );
  const before = head.length > 0 ? cutFront(head, LEAD) : '';
  const mark = cutBack(marked, WIDTH - LEAD);
  const after = mark === marked ? cutBack(tail, Math.max(0, WIDTH - widthOf(before) - widthOf(mark))) : '';
  const above = start.line > 0 ? cutBack(showLine(text, start.line - 1), WIDTH) : '';
  const underline = ' '.repeat(widthOf(before)) + colors.red('^'.repeat(Math.max(1, widthOf(mark))));
  return [
    ...(above.trim() === '' ? [] : [row(String(start.line), above)]),
    row(String(start.line + 1), `${before}${mark}${after}`),
    row('', underline),
  ];
}

function split(text: FramedText, number: number, start: number, end: number) {
  const line = text.lines[number] ?? '';
  const masked = maskedSpans(line, text.guards[number] ?? UNGUARDED, text.secrets);
  // a mask around the start of the mark is part of the mark
  const from = masked.find(([first, last]) => first < start && start < last)?.[0] ?? start;
  const to = Math.max(from, Math.min(end, line.length));
  const past = masked.find(([first, last]) => first < to && to < last)?.[1] ?? to;
  return {
    head: showSpan(line, masked, 0, from),
    marked: showSpan(line, masked, from, past),
    tail: showSpan(line, masked, past, line.length),
  };
}

function showLine(text: FramedText, number: number): string {
  const line = text.lines[number] ?? '';
  return showSpan(line, maskedSpans(line, text.guards[number] ?? UNGUARDED, text.secrets), 0, line.length);
}

function cutFront(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  return `…${cut([...text].reverse(), columns - 1)
    .reverse()
    .join('')}`;
}

function cutBack(text: string, columns: number): string {
  return widthOf(text) <= columns ? text : `${cut([...text], columns - 1).join('')}…`;
}

/** The first characters that fit. */
function cut(characters: readonly string[], columns: number): string[] {
  let width = 0;
  const end = characters.findIndex((character) => {
    width += widthOf(character);
    return width > columns;
  });
  return characters.slice(0, end);
}
