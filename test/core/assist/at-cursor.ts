import { analyseStream, indexLines, type Position, type StreamAnalysis } from '#core';

/** A mark that is neither YAML nor Go template syntax. */
const CURSOR = '<|>';

/** The analysis of a text without its cursor mark, and the position of the mark. */
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
