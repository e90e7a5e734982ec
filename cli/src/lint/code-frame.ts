import type { Range } from '#core';
import type { Colors } from '../terminal/terminal.js';
import { widthOf } from '../terminal/width-of.js';
import { type Span, spanAround } from './masked-spans.js';
import { showSpan } from './show-span.js';

/** A text from which excerpts are shown. */
export interface FramedText {
  readonly lines: readonly string[];
  /** The spans of a line that must not be shown. */
  readonly masked: (line: number) => readonly Span[];
}

/** More characters than fit: the rest of a very long line is not looked at for each finding in it. */
const NEAR = 200;
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
  const masked = text.masked(number);
  // a mask around the start of the mark is part of the mark
  const from = spanAround(masked, start)?.[0] ?? start;
  const to = Math.max(from, Math.min(end, line.length));
  const past = spanAround(masked, to)?.[1] ?? to;
  return {
    head: showSpan(line, masked, Math.max(0, from - NEAR), from),
    marked: showSpan(line, masked, from, Math.min(past, from + NEAR)),
    tail: showSpan(line, masked, past, Math.min(line.length, past + NEAR)),
  };
}

function showLine(text: FramedText, number: number): string {
  const line = text.lines[number] ?? '';
  return showSpan(line, text.masked(number), 0, Math.min(line.length, NEAR));
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
