import { structuredPatch } from 'diff';

/** The lines of a changed part of a text, each after its mark as in a unified diff: a space, `-` or `+`. */
export type TextHunk = readonly string[];

const CONTEXT_LINES = 3;

/** The changed parts of a text, by lines; empty when the texts are the same. */
export function textHunks(before: string, after: string): readonly TextHunk[] {
  const { hunks } = structuredPatch('', '', ended(before), ended(after), '', '', { context: CONTEXT_LINES });
  return hunks.map(({ lines }) => lines);
}

/** A message has no final line break, and the diff would say so. */
function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
