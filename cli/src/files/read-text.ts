import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { type Phrase, phrase } from '#core';

/** A text without its byte order mark. */
export interface ReadText {
  readonly text: string;
  readonly byteOrderMark: boolean;
}

/** Why a file cannot be read, for people. */
export interface Unreadable {
  readonly problem: Phrase;
}

export async function readTextFile(path: string): Promise<ReadText | Unreadable> {
  try {
    const bytes = await readFile(path);
    return isUtf8(bytes) ? withoutMark(bytes.toString('utf8')) : { problem: phrase('it is not UTF-8 text') };
  } catch (error) {
    return { problem: describe(error as NodeJS.ErrnoException) };
  }
}

export async function readStdin(): Promise<ReadText> {
  return withoutMark(await readAll(process.stdin));
}

function withoutMark(text: string): ReadText {
  const byteOrderMark = text.startsWith('\uFEFF');
  return { text: byteOrderMark ? text.slice(1) : text, byteOrderMark };
}

const REASONS: Readonly<Record<string, Phrase>> = {
  ENOENT: phrase('there is no such file'),
  EACCES: phrase('reading it is not permitted'),
  EPERM: phrase('reading it is not permitted'),
  EISDIR: phrase('it is a folder'),
  ERR_FS_FILE_TOO_LARGE: phrase('it is too large'),
};

function describe({ code = '', message }: NodeJS.ErrnoException): Phrase {
  return REASONS[code] ?? phrase('{message}', { message: code === '' ? message : code });
}
