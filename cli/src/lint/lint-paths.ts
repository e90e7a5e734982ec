import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ApplyMode, factsOf, factsOfFile, type ManifestFacts, managerVersionOf, type Phrase, phrase } from '#core';
import { createFileUses } from '#workspace';
import type { Configs } from '../config/create-configs.js';
import { findFiles } from '../files/find-files.js';
import { givenFolders } from '../files/given-folders.js';
import { isOthersJson } from '../files/is-others-json.js';
import { readAhead } from '../files/read-ahead.js';
import { AS_NAMED, readStdin, readTextFile } from '../files/read-text.js';
import { type NotReplaced, replaceFile } from '../files/replace-file.js';
import { shownPath } from '../files/shown-path.js';
import { startProgress } from '../terminal/progress.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import { analyseNamed } from './analyse-named.js';
import { readKnownAlerts } from './known-alerts.js';
import { type AnalysedText, analyseText, lintText } from './lint-text.js';
import type { LintedFile } from './linted-file.js';

export interface LintedPaths {
  readonly files: readonly LintedFile[];
  /** Files that could not be read or written, with the reason. */
  readonly unreadable: readonly Phrase[];
  /** Whether a path matches nothing. */
  readonly isMissing: boolean;
}

export interface LintPathsOptions {
  readonly fix?: boolean;
  /** Where fixed files are written: anywhere, or only below one folder, absolute and without links; default: anywhere. */
  readonly writeTo?: 'anywhere' | 'nowhere' | { readonly folder: string };
  readonly apply: ApplyMode;
  readonly stdinFilename: string;
  readonly configs: Configs;
}

interface ReadFile extends AnalysedText {
  /** The absolute path; for standard input, its assumed path. */
  readonly file: string;
  readonly byteOrderMark: boolean;
}

/**
 * Checks files, folders, globs and standard input (`-`), and writes fixed files.
 * @throws UsageError if a configuration cannot be used
 */
export async function lintPaths(
  paths: readonly string[],
  { fix = false, writeTo = 'anywhere', apply, stdinFilename, configs }: LintPathsOptions,
  terminal: Terminal,
): Promise<LintedPaths> {
  const { cwd, store } = terminal;
  const usesStdin = paths.includes('-');
  if (usesStdin && fix)
    throw new UsageError(
      phrase('Standard input cannot be fixed in place.'),
      phrase('Omit --fix, or name the file instead.'),
    );
  const found = await findFiles(
    paths.filter((path) => path !== '-'),
    terminal,
  );
  const unreadable = [
    ...found.missing.map((path) => phrase('{path}: no such file or directory, and no file matches it', { path })),
    ...found.unreadable,
  ];
  const report = (place: string, problem: Phrase): void =>
    void unreadable.push(phrase('{place}: {problem}', { place, problem }));
  const progress = startProgress(process.stderr, terminal.translate);
  const texts: ReadFile[] = usesStdin ? [await readInput(stdinFilename, cwd)] : [];
  const uses = createFileUses(store, () => givenFolders(paths, cwd));
  try {
    let done = 0;
    for await (const [file, read] of readAhead(found.files, (name) => readTextFile(name, store, AS_NAMED))) {
      progress.show(done++, found.files.length);
      const path = shownPath(file, cwd);
      const use = await uses.of(pathToFileURL(file).href);
      if (isOthersJson(file, read, use, found)) continue;
      if ('problem' in read) report(path, read.problem);
      else {
        const { version } = await configs.of(file, undefined);
        texts.push({ ...analyseText(path, read.text, version, use), file, byteOrderMark: read.byteOrderMark });
      }
    }
  } finally {
    progress.end();
  }
  const analysed = analyseNamed(texts);
  const version = managerVersionOf(analysed.flatMap(({ stream }) => stream ?? []));
  const known = new Map(
    analysed.map((text) => [text, text.stream ? factsOfFile(uriOf(text), factsOf(text.stream)) : []]),
  );
  const all = [...known.values()].flat();
  const otherFiles = (text: ReadFile): readonly ManifestFacts[] =>
    [...known].flatMap(([other, facts]) => (other === text ? [] : facts));
  const isWanted = all.some(({ rules }) => rules !== undefined);
  const named = paths.filter((path) => path !== '-');
  const knownAlerts = isWanted
    ? await readKnownAlerts(
        analysed.map(({ file }) => file),
        named,
        configs,
        terminal,
      )
    : [];
  const files: LintedFile[] = [];
  for (const text of analysed) {
    const own = text.stream && managerVersionOf([text.stream]);
    const config = { ...(await configs.of(text.file, own ?? version)), knownAlerts };
    const linted = lintText(text, {
      fix,
      apply,
      config,
      others: all,
      otherFiles: () => otherFiles(text),
      uri: uriOf(text),
    });
    const problem = writeTo === 'nowhere' ? undefined : await writeBack(text, linted, writeTo);
    if (problem) report(text.path, problem);
    else files.push(linted);
  }
  return { files, unreadable, isMissing: found.missing.length > 0 };
}

function uriOf({ file }: ReadFile): string {
  return pathToFileURL(file).href;
}

async function readInput(stdinFilename: string, cwd: string): Promise<ReadFile> {
  const { text, byteOrderMark } = await readStdin();
  return { ...analyseText(stdinFilename, text), file: resolve(cwd, stdinFilename), byteOrderMark };
}

const NOT_REPLACED: Readonly<Record<NotReplaced, Phrase>> = {
  changed: phrase('was saved by somebody else meanwhile; it is not fixed'),
  'hard-links': phrase('has several hard links, of which only one would change; the file is unchanged'),
  'read-only': phrase('is read-only; the file is unchanged'),
  outside: phrase('is outside of the folder in which files may be written; the file is unchanged'),
};

const WRITE_ERRORS: Readonly<Record<string, Phrase>> = {
  ENOSPC: phrase('the disk is full; the file is unchanged'),
  EDQUOT: phrase('the disk is full; the file is unchanged'),
  EACCES: phrase('the folder is read-only; the file is unchanged'),
  EROFS: phrase('the disk is read-only; the file is unchanged'),
};

/** @returns the problem, if it failed */
async function writeBack(
  { file, text, byteOrderMark }: ReadFile,
  linted: LintedFile,
  to: 'anywhere' | { readonly folder: string },
): Promise<Phrase | undefined> {
  if (linted.text === text) return undefined;
  const mark = byteOrderMark ? '\uFEFF' : '';
  try {
    const within = to === 'anywhere' ? undefined : to.folder;
    const problem = await replaceFile(file, mark + text, mark + linted.text, within);
    return problem && NOT_REPLACED[problem];
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return WRITE_ERRORS[code] ?? phrase('cannot be written ({code}); the file is unchanged', { code });
  }
}
