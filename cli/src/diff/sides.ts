import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Phrase, phrase } from '#core';
import type { State } from '#git';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import { oneRange, twoFolders } from './read-range.js';

/** The two states that are compared, each as a terminal that sees only the files of that state. */
export interface Sides {
  readonly before: Terminal;
  readonly after: Terminal;
  readonly names: { readonly before: string | Phrase; readonly after: string | Phrase };
  /** The paths of submodules, which are not read, from the top of the repository. */
  readonly submodules: readonly string[];
  /** The path of the folder that files must be in; undefined: anywhere. */
  readonly top: string | undefined;
}

export interface SideOptions {
  readonly folders?: boolean;
  readonly staged?: boolean;
}

/**
 * Works with the two states that the command line names.
 * @throws UsageError if one cannot be had
 */
export async function withSides<Result>(
  named: readonly string[],
  { folders = false, staged = false }: SideOptions,
  terminal: Terminal,
  signal: AbortSignal,
  work: (sides: Sides) => Promise<Result>,
): Promise<Result> {
  if (!folders) return withRevisions(oneRange(named), staged, terminal, signal, work);
  if (staged) throw new UsageError(phrase('--staged and --folders exclude each other.'), phrase('Use one of them.'));
  const [before, after] = await Promise.all(twoFolders(named).map((folder) => folderSide(folder, terminal)));
  if (!before || !after) throw new Error('Two folders are two sides.');
  const [first = '', second = ''] = named;
  return work({ before, after, names: { before: first, after: second }, submodules: [], top: undefined });
}

async function folderSide(folder: string, terminal: Terminal): Promise<Terminal> {
  const cwd = resolve(terminal.cwd, folder);
  if ((await terminal.store.stat(pathToFileURL(cwd).href))?.isFolder) return { ...terminal, cwd };
  throw new UsageError(
    phrase('{path} is not a folder.', { path: folder }),
    phrase('Name two folders with manifests: kubesphere-dingtalk diff --folders before/ after/'),
  );
}

async function withRevisions<Result>(
  range: string,
  staged: boolean,
  terminal: Terminal,
  signal: AbortSignal,
  work: (sides: Sides) => Promise<Result>,
): Promise<Result> {
  const { findGit, GitFailure, openRepository, resolveRange, withStates } = await import('#git');
  const { env } = terminal;
  try {
    const repository = await openRepository(terminal.cwd, { program: await findGit(env), env, signal });
    const states = await resolveRange(repository, range, { staged });
    return await withStates(repository, states, ({ before, after, submodules }) => {
      const cwd = repository.folder;
      return work({
        before: { ...terminal, cwd, store: before },
        after: { ...terminal, cwd, store: after },
        names: { before: nameOf(states.before), after: nameOf(states.after) },
        submodules,
        top: repository.top,
      });
    });
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    throw new UsageError(...error.phrases);
  }
}

function nameOf(state: State): string | Phrase {
  switch (state.kind) {
    case 'tree':
      return state.name;
    case 'index':
      return phrase('the index');
    case 'work-tree':
      return phrase('the work tree');
  }
}
