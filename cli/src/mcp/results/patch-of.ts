import { formatPatch, structuredPatch } from 'diff';
import { framedText } from '../../lint/framed-text.js';
import { secretsOf } from '../../lint/secrets-of.js';
import { showSpan } from '../../lint/show-span.js';

export interface Patch {
  /** A unified diff. */
  readonly text: string;
  /** Whether it shows a mask instead of a credential, so that it cannot be applied. */
  readonly hidesCredentials: boolean;
}

/** The changes of a file as a unified diff. What may be a credential is masked, as in the excerpts of findings. */
export function patchOf(path: string, before: string, after: string): Patch {
  // lines of the patch end only there
  if (/\r(?!\n)/.test(before + after)) return { text: '', hidesCredentials: true };
  const written = structuredPatch(`a/${path}`, `b/${path}`, before, after);
  const [old, next] = [maskLines(before), maskLines(after)];
  let hidesCredentials = false;
  const hunks = written.hunks.map((hunk) => {
    let [oldLine, newLine] = [hunk.oldStart - 1, hunk.newStart - 1];
    const lines = hunk.lines.map((line) => {
      const mark = line[0] ?? '';
      if (mark === '\\') return line;
      const masked = mark === '+' ? next(newLine) : old(oldLine);
      if (mark !== '+') oldLine++;
      if (mark !== '-') newLine++;
      if (masked === undefined) return line;
      hidesCredentials = true;
      return `${mark}${masked}`;
    });
    return { ...hunk, lines };
  });
  return { text: formatPatch({ ...written, hunks }), hidesCredentials };
}

/** Whether nothing in a text may be a credential. */
export function isPublic(text: string): boolean {
  const masked = maskLines(text);
  return text.split(/\r\n|\r|\n/).every((_, index) => masked(index) === undefined);
}

/** A line as it is shown; undefined: as it is. */
function maskLines(text: string): (line: number) => string | undefined {
  const framed = framedText({ text, secrets: secretsOf(text) });
  return (line) => {
    const spans = framed.masked(line);
    const whole = framed.lines[line] ?? '';
    return spans.length === 0 ? undefined : showSpan(whole, spans, 0, whole.length);
  };
}
