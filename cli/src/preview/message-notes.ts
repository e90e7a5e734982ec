import { markdownNotes, noteText, renderPhrase, type Translations } from '#core';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';

/** A message with its text as the chat shows it. */
type Shown = Parameters<typeof markdownNotes>[0];

/** What DingTalk shows otherwise than it is written, and what to write instead: a line for each. */
export function noteLines(message: Shown, { out: colors, translate }: Terminal): readonly string[] {
  return markdownNotes(message).map((note) => colors.yellow(`▲ ${printable(translate(noteText(note)))}`));
}

/** The same for programs. Lines count from 0, like those of places. */
export function notesJson(message: Shown, translations: Translations): readonly unknown[] {
  return markdownNotes(message).map(({ code, line, count, text, instead }) => ({
    code,
    line,
    count,
    text: renderPhrase(text, translations),
    instead: renderPhrase(instead, translations),
  }));
}
