import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file to copy, by its URI. */
export interface CopiedFile {
  readonly uri: string;
  readonly text: string | Uint8Array;
}

/** A copy of the files of a build, which reads nothing else. */
export interface CopiedInputs {
  /** The path of the folder with the copy. */
  readonly copy: string;
  /** The path of an empty folder beside it. */
  readonly home: string;
  /** The path in the copy of a file or folder. */
  inCopy(uri: string): string;
  /** The path of the original of a path in the copy. */
  original(path: string): string;
}

/** Copies files into a folder that only this user can read, and that is removed when the work with it ends. */
export async function inCopyOf<Result>(
  files: readonly CopiedFile[],
  work: (copied: CopiedInputs) => Promise<Result>,
): Promise<Result> {
  const temporary = await realpath(await mkdtemp(join(tmpdir(), 'kubesphere-dingtalk-')));
  try {
    const [copy, home] = [join(temporary, 'files'), join(temporary, 'home')];
    await Promise.all([copy, home].map((path) => mkdir(path, { mode: 0o700 })));
    return await work({ copy, home, ...(await copyInputs(files, copy)) });
  } finally {
    // a program that was just ended may leave a last file
    await rm(temporary, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function copyInputs(
  files: readonly CopiedFile[],
  folder: string,
): Promise<Pick<CopiedInputs, 'inCopy' | 'original'>> {
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
