import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InputFile } from './collect-inputs.js';

/** A copy of the files of a build, which reads nothing else. */
export interface CopiedInputs {
  /** The path in the copy of a file or folder. */
  inCopy(uri: string): string;
  /** The path of the original of a path in the copy. */
  original(path: string): string;
}

/** @param folder an empty folder that only this user can read */
export async function copyInputs(files: readonly InputFile[], folder: string): Promise<CopiedInputs> {
  const top = commonFolder(files.map(({ uri }) => dirname(fileURLToPath(uri))));
  const inCopy = (uri: string): string => join(folder, relative(top, fileURLToPath(uri)));
  for (const { uri, text } of files) {
    const path = inCopy(uri);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(path, text, { mode: 0o600 });
  }
  return { inCopy, original: (path) => join(top, relative(folder, path)) };
}

function commonFolder(folders: readonly string[]): string {
  const [first = [], ...others] = folders.map((folder) => folder.split(sep));
  const end = first.findIndex((step, index) => others.some((other) => other[index] !== step));
  return (end < 0 ? first : first.slice(0, end)).join(sep) || sep;
}
