import { findFiles } from '../files/find-files.js';
import { readStdin, readTextFile } from '../files/read-text.js';
import { shownPath } from '../files/shown-path.js';
import { writeAtomically } from '../files/write-atomically.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import { lintText } from './lint-text.js';
import type { LintedFile } from './linted-file.js';

export interface LintedPaths {
  readonly files: readonly LintedFile[];
  /** Sentences about what could not be read or written. */
  readonly unreadable: readonly string[];
}

/** Checks files, folders, globs and standard input (`-`), and writes back what `fix` mends. */
export async function lintPaths(
  paths: readonly string[],
  { fix = false, stdinFilename }: { readonly fix?: boolean; readonly stdinFilename: string },
  { cwd }: Terminal,
): Promise<LintedPaths> {
  const usesStdin = paths.includes('-');
  if (usesStdin && fix)
    throw new UsageError('Standard input cannot be repaired in place.', 'Leave out --fix, or name the file instead.');
  const found = await findFiles(
    paths.filter((path) => path !== '-'),
    cwd,
  );
  const files: LintedFile[] = [];
  const unreadable = found.missing.map((path) => `${path}: no such file or folder, and no file matches it`);
  if (usesStdin) files.push(lintText(stdinFilename, (await readStdin()).text, false));
  for (const file of found.files) {
    const path = shownPath(file, cwd);
    const linted = await lintFile(file, path, fix);
    if ('problem' in linted) unreadable.push(`${path}: ${linted.problem}`);
    else files.push(linted);
  }
  return { files, unreadable };
}

async function lintFile(file: string, path: string, fix: boolean): Promise<LintedFile | { readonly problem: string }> {
  const read = await readTextFile(file);
  if ('problem' in read) return read;
  const linted = lintText(path, read.text, fix);
  if (linted.text === read.text) return linted;
  try {
    await writeAtomically(file, `${read.byteOrderMark ? '\uFEFF' : ''}${linted.text}`);
    return linted;
  } catch (error) {
    return { problem: `it cannot be written (${(error as NodeJS.ErrnoException).code}); nothing in it was changed` };
  }
}
