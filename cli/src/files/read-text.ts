import { text as readAll } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { type Phrase, phrase } from '#core';
import type { ManifestStore } from '#workspace';

/** A text without the byte order mark. */
export interface ReadText {
  readonly text: string;
  readonly byteOrderMark: boolean;
}

/** The reason why a file cannot be read. */
export interface Unreadable {
  readonly problem: Phrase;
}

/** @param maxBytes default: no limit */
export async function readTextFile(
  path: string,
  store: ManifestStore,
  maxBytes?: number,
): Promise<ReadText | Unreadable> {
  const read = await store.read(pathToFileURL(path).href, maxBytes);
  if ('problem' in read) return { problem: describe(read.problem) };
  return read.isUtf8 ? read : { problem: phrase('not UTF-8 text') };
}

export async function readStdin(): Promise<ReadText> {
  const text = await readAll(process.stdin);
  const byteOrderMark = text.startsWith('\uFEFF');
  return { text: byteOrderMark ? text.slice(1) : text, byteOrderMark };
}

const REASONS: Readonly<Record<string, Phrase>> = {
  ENOENT: phrase('no such file'),
  EACCES: phrase('permission denied'),
  EPERM: phrase('permission denied'),
  EISDIR: phrase('is a folder'),
  ERR_FS_FILE_TOO_LARGE: phrase('too large'),
  'too-large': phrase('too large'),
};

function describe(problem: string): Phrase {
  return REASONS[problem] ?? phrase('{message}', { message: problem });
}
