import { quoteScalar } from '../../yaml/edit.js';
import type { Json } from '../../yaml/object.js';
import { writeBlock, writeFlow } from '../../yaml/write-yaml.js';
import { END, type Insertion, type TabStop } from './insertion.js';

/** A word that no manifest contains, with the number of a stop and the hexadecimal text that stands there at first. */
const MARK = /kubesphereDingtalkStop(\d+)x([0-9a-f]*)x/;

/** A value with a stop, or a part of one, for {@link insertionOf}. */
export function stopAt(stop: number, text = ''): string {
  const hex = [...text].map((character) => (character.codePointAt(0) ?? 0).toString(16).padStart(6, '0')).join('');
  return `kubesphereDingtalkStop${stop}x${hex}x`;
}

/** The stream of documents, with stops in place of the marks. */
export function insertionOf(documents: readonly Json[]): Insertion {
  const text = documents.map((document) => `${writeBlock(document).join('\n')}\n`).join('---\n');
  const parts: (string | TabStop)[] = [];
  let rest = text;
  for (let found = MARK.exec(rest); found; found = MARK.exec(rest)) {
    const [mark, stop = '', hex = ''] = found;
    const before = rest.slice(0, found.index);
    const after = rest.slice(found.index + mark.length);
    const written = textOf(hex);
    const quote = isWhole(before, after) && writeFlow(written) === quoteScalar(written) ? "'" : '';
    parts.push(before + quote, { stop: Number(stop), ...(written !== '' && { text: written }) });
    rest = quote + after;
  }
  return [...parts, rest, END];
}

function textOf(hex: string): string {
  return (hex.match(/.{6}/g) ?? []).map((code) => String.fromCodePoint(Number.parseInt(code, 16))).join('');
}

/** Whether the mark is a whole value. */
function isWhole(before: string, after: string): boolean {
  return /(?:: |- )$/.test(before) && /^(?:\n|$)/.test(after);
}
