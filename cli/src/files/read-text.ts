import { pathToFileURL } from 'node:url';
import { type Phrase, phrase } from '#core';
import { LIMITS, type ManifestStore, type ReadOptions, unreadablePhrase } from '#workspace';
import { UsageError } from '../usage-error.js';

/** A text without the byte order mark. */
export interface ReadText {
  readonly text: string;
  readonly byteOrderMark: boolean;
  /** In bytes. */
  readonly size: number;
}

/** The reason why a file cannot be read. */
export interface Unreadable {
  readonly problem: Phrase;
  /** It can be read, but its size or encoding is not that of a manifest. */
  readonly isUnfit: boolean;
}

export async function readTextFile(
  path: string,
  store: ManifestStore,
  options: ReadOptions,
): Promise<ReadText | Unreadable> {
  const read = await store.read(pathToFileURL(path).href, options);
  if ('problem' in read) return { problem: unreadablePhrase(read), isUnfit: read.problem === 'too-large' };
  return read.isUtf8 ? read : { problem: phrase('not UTF-8 text'), isUnfit: true };
}

/** How a file is read that a person names on the command line, itself or by its folder. */
export const AS_NAMED: ReadOptions = { maxBytes: LIMITS.named.bytes, pipes: true };

/** @throws UsageError if it is too large */
export async function readStdin(): Promise<ReadText> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > LIMITS.named.bytes)
      throw new UsageError(
        phrase('{path} cannot be read: {problem}.', { path: '<stdin>', problem: phrase('too large') }),
        phrase('Check the file, or omit it.'),
      );
    chunks.push(bytes);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  const byteOrderMark = text.startsWith('\uFEFF');
  return { text: byteOrderMark ? text.slice(1) : text, byteOrderMark, size };
}
