import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { phrase } from '#core';
import { GitFailure } from './git-failure.js';
import { type Git, runGit } from './run-git.js';

/** A repository with a work tree. */
export interface Repository {
  readonly git: Git;
  /** The top of the work tree: absolute, without links. */
  readonly top: string;
  /** The folder in it that was asked for, likewise. */
  readonly folder: string;
  /** Whether it lacks a part of its history. */
  readonly isShallow: boolean;
}

/**
 * The repository that a folder is in.
 * @throws GitFailure if it is in none, or in one that Git does not trust
 */
export async function openRepository(folder: string, git: Git): Promise<Repository> {
  const real = await realpath(folder);
  const questions = ['--is-inside-work-tree', '--is-shallow-repository', '--show-toplevel'];
  const { code, output, errors } = await runGit(git, real, ['rev-parse', ...questions]);
  const [isInside, shallow, top] = output.toString().split('\n');
  if (code === 0 && isInside === 'true' && top)
    return { git, top: await realpath(resolve(top)), folder: real, isShallow: shallow === 'true' };
  if (/dubious ownership/.test(errors))
    throw new GitFailure(
      phrase('The repository of {folder} belongs to another user, and Git does not read it.', { folder: real }),
      phrase('If you trust it: git config --global --add safe.directory {folder}', { folder: real }),
    );
  if (isInside === 'false' || /work tree/.test(errors))
    throw new GitFailure(
      phrase('{folder} is in a Git repository without a work tree.', { folder: real }),
      phrase('Clone it, and run the command in the clone.'),
    );
  if (/not a git repository/.test(errors))
    throw new GitFailure(
      phrase('{folder} is not in a Git repository.', { folder: real }),
      phrase('Change to the repository, or compare two folders: kubesphere-dingtalk diff --folders before/ after/'),
    );
  throw new GitFailure(gitSays(errors));
}

/** An error of Git that is not known here. */
export function gitSays(errors: string): ReturnType<typeof phrase> {
  const [line = ''] = errors.trim().split('\n');
  return phrase('Git: {message}', { message: line.replace(/^(?:fatal|error): /, '') });
}
