import type { TextEdit } from '../../model/finding/finding.js';
import { indexLines } from '../../text/line-index.js';
import { appendDocument } from '../../yaml/append-document.js';
import { toTextEdit } from './stream-edits.js';

/** Appends documents, given as lines, to the end of a stream. */
export function appendManifests(stream: string, lines: readonly string[]): TextEdit {
  return toTextEdit(appendDocument(stream, lines), indexLines(stream));
}
