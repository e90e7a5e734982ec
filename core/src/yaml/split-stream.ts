import { splitJson } from './split-json.js';

/**
 * One document of a YAML stream, including its `---` line. Its meaning depends only on its text, so its analysis stays
 * valid as long as the text stays the same, even if the document moves in the stream.
 */
export interface StreamDocument {
  readonly text: string;
  /** The number of lines that the document occupies in the stream. */
  readonly lineBreaks: number;
}

/** Kubernetes splits at each line that begins with `---`, also inside a block scalar (apimachinery: YAMLReader). */
const SEPARATOR = /(?<![^\r\n])---/g;

/**
 * Splits a stream into its documents. Like kubectl, treats each JSON object in a sequence as a document.
 *
 * @param previous the documents of an earlier text of the same stream. Unchanged documents are returned as the same
 *   objects, and only the span between the first and the last change is searched.
 */
export function splitStream(text: string, previous: readonly StreamDocument[] = []): readonly StreamDocument[] {
  const front = unchangedFront(text, previous);
  const back = unchangedBack(text, previous, front);
  const middle = text.substring(front.end, back.start);
  if (previous.length === 0) return splitAfresh(middle);
  const kept = [...previous.slice(0, front.count), ...previous.slice(previous.length - back.count)];
  if (middle === '' && kept.length > 0) return kept;
  return [
    ...previous.slice(0, front.count),
    ...splitAfresh(detach(middle)),
    ...previous.slice(previous.length - back.count),
  ];
}

function splitAfresh(text: string): StreamDocument[] {
  const texts: string[] = [];
  let start = 0;
  for (const { index } of text.matchAll(SEPARATOR)) {
    if (index > start) texts.push(text.substring(start, index));
    start = index;
  }
  if (start < text.length || texts.length === 0) texts.push(text.substring(start));
  return texts.flatMap(piecesOf);
}

function piecesOf(text: string): readonly StreamDocument[] {
  return splitJson(text).map(documentOf);
}

function documentOf(text: string): StreamDocument {
  return { text, lineBreaks: countLineBreaks(text) };
}

function unchangedFront(text: string, previous: readonly StreamDocument[]): { count: number; end: number } {
  let count = 0;
  let end = 0;
  for (const { text: document } of previous) {
    const next = end + document.length;
    if (document === '' || text.substring(end, next) !== document || !endsAt(text, next)) break;
    count++;
    end = next;
  }
  return { count, end };
}

function unchangedBack(
  text: string,
  previous: readonly StreamDocument[],
  front: { readonly count: number; readonly end: number },
): { count: number; start: number } {
  let count = 0;
  let start = text.length;
  for (let i = previous.length - 1; i >= front.count; i--) {
    const document = previous[i]?.text ?? '';
    const before = start - document.length;
    if (document === '') break;
    if (before < front.end || !beginsDocument(text, before) || text.substring(before, start) !== document) break;
    count++;
    start = before;
  }
  return { count, start };
}

function endsAt(text: string, offset: number): boolean {
  return offset === text.length || beginsDocument(text, offset);
}

function beginsDocument(text: string, offset: number): boolean {
  if (offset === 0) return true;
  const before = text.charCodeAt(offset - 1);
  return (before === 10 || before === 13) && text.startsWith('---', offset);
}

/** A copy that does not keep the whole old stream in memory, as a V8 substring would. */
function detach(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

function countLineBreaks(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) count++;
  }
  return count;
}
