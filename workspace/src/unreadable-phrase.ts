import { type Phrase, phrase } from '#core';
import type { Unreadable } from './manifest-store.js';

const REASONS: Readonly<Record<string, Phrase>> = {
  ENOENT: phrase('no such file'),
  EACCES: phrase('permission denied'),
  EPERM: phrase('permission denied'),
  EISDIR: phrase('is a folder'),
  ERR_FS_FILE_TOO_LARGE: phrase('too large'),
  'too-large': phrase('too large'),
  'not-a-file': phrase('not a regular file'),
  lfs: phrase('only a pointer of Git LFS'),
  link: phrase('a symbolic link, which is not followed here'),
  outside: phrase('outside the repository and the workspace'),
};

/** Why a file or folder cannot be read, for people. */
export function unreadablePhrase({ problem }: Unreadable): Phrase {
  return REASONS[problem] ?? phrase('{message}', { message: problem });
}
