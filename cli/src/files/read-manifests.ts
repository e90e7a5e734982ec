import { pathToFileURL } from 'node:url';
import { type FileUse, listPhrase, phrase } from '#core';
import { createFileUses } from '#workspace';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import { findFiles } from './find-files.js';
import { givenFolders } from './given-folders.js';
import { isOthersJson } from './is-others-json.js';
import { AS_NAMED, readStdin, readTextFile } from './read-text.js';
import { shownPath } from './shown-path.js';

/** The path of manifests from standard input, for people. */
export const STDIN = '<stdin>';

/** A file from the command line. */
export interface NamedText {
  /** The path as shown. */
  readonly path: string;
  readonly text: string;
  /** What the file is for; default: a manifest. */
  readonly use?: FileUse;
}

/**
 * Reads the files of a command. Folders, globs and `-` mean the same as in `lint`.
 * @throws UsageError if one cannot be read, because a part of the files would give a wrong result
 */
export async function readManifests(paths: readonly string[], terminal: Terminal): Promise<readonly NamedText[]> {
  const { cwd, store } = terminal;
  const named = paths.filter((path) => path !== '-');
  const found = await findFiles(named, terminal);
  const { files, missing, unreadable } = found;
  if (missing.length > 0)
    throw new UsageError(
      phrase('{paths}: no such file or directory', { paths: listPhrase(missing) }),
      phrase('Check the path for typos.'),
    );
  const [folder, ...more] = unreadable;
  if (folder) throw new UsageError(folder, ...more, phrase('Check the permissions, or omit the folder.'));
  const texts: NamedText[] = named.length < paths.length ? [{ path: STDIN, text: (await readStdin()).text }] : [];
  const uses = createFileUses(store, () => givenFolders(named, cwd));
  for (const file of files) {
    const path = shownPath(file, cwd);
    const read = await readTextFile(file, store, AS_NAMED);
    const use = await uses.of(pathToFileURL(file).href);
    if (isOthersJson(file, read, use, found)) continue;
    if ('problem' in read)
      throw new UsageError(
        phrase('{path} cannot be read: {problem}.', { path, problem: read.problem }),
        phrase('Check the file, or omit it.'),
      );
    texts.push({ path, text: read.text, use });
  }
  return texts;
}
