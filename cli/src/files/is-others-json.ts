import { type FileUse, MANIFEST, mayBeJsonManifest } from '#core';
import { isJsonFile } from '#workspace';
import type { FoundFiles } from './find-files.js';
import type { ReadText, Unreadable } from './read-text.js';

/** Whether a file is JSON that a search of a folder found, and no manifest; a file that is named always counts. */
export function isOthersJson(
  file: string,
  read: ReadText | Unreadable,
  use: FileUse,
  { searched }: Pick<FoundFiles, 'searched'>,
): boolean {
  if (use !== MANIFEST || !isJsonFile(file) || !searched.has(file)) return false;
  return 'problem' in read ? read.isUnfit : !mayBeJsonManifest(read.text);
}
