import { type Phrase, phrase } from '#core';
import { GitFailure } from './git-failure.js';
import type { Repository } from './open-repository.js';
import { runGit } from './run-git.js';

/** What is compared: a tree of Git, what is staged, or the files on disk. */
export type State =
  | { readonly kind: 'tree'; readonly tree: string; readonly name: string }
  | { readonly kind: 'index' }
  | { readonly kind: 'work-tree' };

export interface StatePair {
  readonly before: State;
  readonly after: State;
}

/**
 * The states that a range names: `A..B`, `A...B` for the common ancestor of both and B, or one revision, which is compared
 * with the index or the work tree. An empty side is HEAD.
 *
 * @throws GitFailure if a revision is missing
 */
export async function resolveRange(
  repository: Repository,
  range: string,
  { staged }: { readonly staged: boolean },
): Promise<StatePair> {
  const [, from, dots, to] = /^(.*?)(\.{2,3})(.*)$/.exec(range) ?? [];
  if (from === undefined || to === undefined) {
    const before = await treeOf(repository, range);
    return { before, after: { kind: staged ? 'index' : 'work-tree' } };
  }
  if (staged)
    throw new GitFailure(
      phrase('--staged compares with one revision, and {range} names two.', { range: shown(range) }),
      phrase('Omit --staged, or name one revision.'),
    );
  const [first, last] = [from || 'HEAD', to || 'HEAD'];
  const after = await treeOf(repository, last);
  if (dots === '..') return { before: await treeOf(repository, first), after };
  const base = await commonAncestor(repository, first, last);
  return { before: { ...(await treeOf(repository, base)), name: shown(base) }, after };
}

/** Commit ids are shortened. Whole ones are hard to read, and would be masked, because tokens look alike. */
function shown(revision: string): string {
  return revision.replaceAll(/\b([0-9a-f]{10})[0-9a-f]{30}\b/g, '$1');
}

async function treeOf(repository: Repository, revision: string): Promise<State & { readonly kind: 'tree' }> {
  return { kind: 'tree', tree: await idOf(repository, revision, 'tree'), name: shown(revision) };
}

async function idOf(repository: Repository, revision: string, type: 'tree' | 'commit'): Promise<string> {
  const { git, top } = repository;
  // a name that looks like an option is none, and no ref begins with a hyphen
  if (!isName(revision)) throw await missing(repository, revision);
  const { code, output } = await runGit(git, top, ['rev-parse', '--verify', '--quiet', `${revision}^{${type}}`]);
  const id = output.toString().trim();
  if (code !== 0 || !/^[0-9a-f]{40,64}$/.test(id)) throw await missing(repository, revision);
  return id;
}

function isName(revision: string): boolean {
  // a colon names a file of a revision
  return !/^$|^-|[:\p{Cc}]/u.test(revision);
}

async function commonAncestor(repository: Repository, first: string, last: string): Promise<string> {
  const ids = [await idOf(repository, first, 'commit'), await idOf(repository, last, 'commit')];
  const { code, output } = await runGit(repository.git, repository.top, ['merge-base', ...ids]);
  const [base] = output.toString().split('\n');
  if (code === 0 && base) return base;
  throw new GitFailure(
    phrase('{first} and {last} have no common ancestor in this clone.', { first: shown(first), last: shown(last) }),
    ...(repository.isShallow ? SHALLOW : [phrase('Compare them with {range}.', { range: shown(`${first}..${last}`) })]),
  );
}

async function missing(repository: Repository, revision: string): Promise<GitFailure> {
  if (revision === 'HEAD') {
    return new GitFailure(
      phrase('The repository has no commit yet.'),
      phrase('Commit the manifests first, then compare later changes with them.'),
    );
  }
  return new GitFailure(
    phrase('“{revision}” is not a revision of this repository.', { revision: shown(revision) }),
    ...(repository.isShallow ? SHALLOW : [phrase('Check the name, or fetch it: git fetch origin')]),
    phrase('Paths follow --, such as: kubesphere-dingtalk diff HEAD -- manifests/'),
  );
}

const SHALLOW: readonly Phrase[] = [
  phrase(
    'The clone is shallow, so it lacks a part of the history. Fetch it with git fetch --unshallow; in GitHub Actions, set fetch-depth: 0 for actions/checkout; in GitLab CI, set GIT_DEPTH: 0.',
  ),
];
