import { l10n, type Uri, workspace } from 'vscode';
import type { Repository, RevisionFile, RevisionTexts, State, StatePair } from '#git';
import type { ComparedFileParams, ComparedStateParams } from '#server/protocol';
import { localize } from '../../infrastructure/localize.js';
import type { Log } from '../../infrastructure/log.js';
import { UserError } from '../../infrastructure/user-error.js';
import { gitOfEditor } from './git-extension.js';

/** The texts of both states, without the values of Secrets, as the server takes them. */
export interface ComparedTexts {
  readonly before: ComparedStateParams;
  readonly after: ComparedStateParams;
  /** What is not compared, and why. */
  readonly notes: RevisionTexts['leftOut'];
  readonly isPartial: boolean;
}

/** @throws UserError if there is no program or no repository */
export async function openWorkRepository(folder: Uri, log: Log): Promise<Repository> {
  const { findGit, openRepository } = await import('#git');
  return asUserError(async () => {
    const program = await findGit(process.env, await gitOfEditor(log));
    return openRepository(folder.fsPath, { program, env: process.env, signal: undefined });
  });
}

/** @throws UserError if a revision cannot be read */
export async function readTexts(repository: Repository, range: string, staged: boolean): Promise<ComparedTexts> {
  const { readRevisions, resolveRange } = await import('#git');
  return asUserError(async () => {
    const pair: StatePair = await resolveRange(repository, range, { staged });
    const texts = await readRevisions(repository, pair, unsavedTexts());
    return {
      before: stateOf(pair.before, texts.before),
      after: stateOf(pair.after, texts.after),
      notes: texts.leftOut,
      isPartial: texts.isPartial,
    };
  });
}

function unsavedTexts(): ReadonlyMap<string, string> {
  const edited = workspace.textDocuments.filter(({ uri, isDirty }) => isDirty && uri.scheme === 'file');
  return new Map(edited.map((document) => [document.uri.toString(), document.getText()]));
}

function stateOf(state: State, files: readonly RevisionFile[]): ComparedStateParams {
  const compared = files.map(({ uri, text, use }): ComparedFileParams => {
    if (use.kind === 'manifest') return { uri, text };
    return { uri, text, use: use.kind === 'patch' ? use : { kind: use.kind } };
  });
  return state.kind === 'tree'
    ? { kind: 'revision', name: state.name, files: compared }
    : { kind: state.kind, files: compared };
}

export async function asUserError<Result>(work: () => Promise<Result>): Promise<Result> {
  const { GitFailure } = await import('#git');
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    // more advice is for the command line
    const [problem = '', advice = ''] = error.phrases.map(localize);
    throw new UserError(l10n.t('DingTalk: {problem}', { problem }), advice);
  }
}
