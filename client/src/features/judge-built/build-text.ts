import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { l10n, Uri, workspace } from 'vscode';
import type { BuiltManifests } from '#kustomize';
import { localize } from '../../infrastructure/localize.js';
import { readHelmPath, readKustomizeSettings } from '../../infrastructure/settings.js';
import { UserError } from '../../infrastructure/user-error.js';
import type { BuildSource } from './build-source.js';

/** What is built, without the values of Secrets: these never leave this process. */
export interface BuiltText {
  readonly text: string;
  /** The URIs of the files that it is built from. */
  readonly inputs: ReadonlySet<string>;
}

/** @throws UserError if it cannot be built */
export async function buildText(source: BuildSource): Promise<BuiltText> {
  const { blankSecrets, BuildFailure } = await import('#kustomize');
  try {
    const { documents, inputs } = await build(source);
    return {
      text: blankSecrets(documents.map(({ text }) => text)).join('---\n'),
      inputs: new Set(inputs.map(({ uri }) => Uri.parse(uri).toString())),
    };
  } catch (error) {
    if (!(error instanceof BuildFailure)) throw error;
    const [problem, ...more] = error.phrases.map(localize);
    const advice = error.needs
      ? l10n.t('Add “{what}” to the setting kubesphereDingtalk.kustomize.allow if you trust the repository.', {
          what: error.needs,
        })
      : l10n.t('Fix the files, then run the command again.');
    throw new UserError(l10n.t('DingTalk: {problem}', { problem: problem ?? '' }), more.join(' ') || advice);
  }
}

async function build(source: BuildSource): Promise<BuiltManifests> {
  const { buildHere, renderHere } = await import('#kustomize');
  const folder = source.folder.toString();
  const options = {
    cwd: dirname(fileURLToPath(folder)),
    folders: (workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString()),
    env: process.env,
  };
  if (source.kind === 'chart') {
    const values = source.values ? [source.values.toString()] : [];
    return renderHere(folder, { ...options, program: readHelmPath(), values });
  }
  const { path, allow } = readKustomizeSettings();
  return buildHere(folder, { ...options, program: path, allowed: new Set(allow) });
}
