import { isUtf8 } from 'node:buffer';
import { phrase } from '#core';
import { GitFailure } from './git-failure.js';
import { gitSays, type Repository } from './open-repository.js';
import { runGit } from './run-git.js';

/** What Git records at a path. */
export interface TreeEntry {
  /** From the top of the repository, with `/`. */
  readonly path: string;
  readonly kind: 'file' | 'link' | 'submodule';
  /** The id of the object. */
  readonly id: string;
}

/** The files of a tree, by its id. */
export async function listTree({ git, top }: Repository, tree: string): Promise<readonly TreeEntry[]> {
  const { code, output, errors } = await runGit(git, top, ['ls-tree', '-r', '-z', '--full-tree', tree]);
  if (code !== 0) throw failureOf(errors);
  return records(output).flatMap((record) => {
    const [, mode, id, path] = /^(\d+) \w+ ([0-9a-f]+)\t(.+)$/s.exec(record) ?? [];
    return entryOf(mode, id, path);
  });
}

/** The files of the index, which are staged. */
export async function listIndex({ git, top }: Repository): Promise<readonly TreeEntry[]> {
  const { code, output, errors } = await runGit(git, top, ['ls-files', '--stage', '-z']);
  if (code !== 0) throw failureOf(errors);
  return records(output).flatMap((record) => {
    const [, mode, id, stage, path] = /^(\d+) ([0-9a-f]+) (\d)\t(.+)$/s.exec(record) ?? [];
    if (stage !== undefined && stage !== '0')
      throw new GitFailure(
        phrase('The index has conflicts, such as in {path}.', { path: path ?? '' }),
        phrase('Resolve them and stage the result, then run the command again.'),
      );
    return entryOf(mode, id, path);
  });
}

/** The paths of the work tree that Git tracks or would add: those that it ignores are not among them. */
export async function listWorkTree({ git, top }: Repository): Promise<ReadonlySet<string>> {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { code, output, errors } = await runGit(git, top, args);
  if (code !== 0) throw failureOf(errors);
  return new Set(records(output));
}

/** Texts that end with a zero byte. Names that are not UTF-8 are left out: no report could name them. */
function records(output: Buffer): readonly string[] {
  const found: string[] = [];
  for (let start = 0; start < output.length; ) {
    const end = output.indexOf(0, start);
    const record = output.subarray(start, end < 0 ? output.length : end);
    if (isUtf8(record)) found.push(record.toString('utf8'));
    start += record.length + 1;
  }
  return found;
}

const KINDS: Readonly<Record<string, TreeEntry['kind']>> = { '120000': 'link', '160000': 'submodule' };

function entryOf(mode: string | undefined, id: string | undefined, path: string | undefined): readonly TreeEntry[] {
  if (mode === undefined || id === undefined || path === undefined || !isPlain(path)) return [];
  return [{ path, kind: KINDS[mode] ?? 'file', id }];
}

/** Git itself makes no tree with other names, but somebody may: they could lead out of a folder. */
function isPlain(path: string): boolean {
  const isStep = (step: string): boolean => step === '' || step === '.' || step === '..' || /^\.git$/i.test(step);
  return !path.split('/').some(isStep) && !(process.platform === 'win32' && /[\\:]/.test(path));
}

function failureOf(errors: string): GitFailure {
  return /missing|could not fetch|promisor|not a tree object|bad object/i.test(errors)
    ? objectsMissing()
    : new GitFailure(gitSays(errors));
}

export function objectsMissing(): GitFailure {
  return new GitFailure(
    phrase('The clone lacks some objects of the revision, and nothing is fetched here.'),
    phrase('Fetch them first, such as with git fetch --refetch, or clone without --filter.'),
  );
}
