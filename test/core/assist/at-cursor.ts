import { analyseStream, type Position, type StreamAnalysis } from '#core';
import { indexLines } from '../../../core/src/text/line-index.js';

/** Neither YAML nor a Go template has this. */
const CURSOR = '<|>';

/** The analysis of a text with a cursor mark in it, and where the mark was. */
export function atCursor(marked: string): {
  readonly text: string;
  readonly stream: StreamAnalysis;
  readonly position: Position;
} {
  const offset = marked.indexOf(CURSOR);
  if (offset < 0) throw new Error(`no ${CURSOR} in the text`);
  const text = marked.replace(CURSOR, '');
  return { text, stream: analyseStream(text), position: indexLines(text).positionAt(offset) };
}
