import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { l10n, type Uri, workspace } from 'vscode';
import { localize } from '../../infrastructure/localize.js';
import { readKustomizeSettings } from '../../infrastructure/settings.js';
import { UserError } from '../../infrastructure/user-error.js';

/** What the kustomization of a folder builds, without the values of Secrets: these never leave this process. */
export async function buildFolder(folder: Uri): Promise<string> {
  const { path, allow } = readKustomizeSettings();
  const { blankSecrets, BuildFailure, buildHere } = await import('#kustomize');
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString());
  try {
    const { documents } = await buildHere(folder.toString(), {
      program: path,
      cwd: dirname(fileURLToPath(folder.toString())),
      allowed: new Set(allow),
      folders,
      env: process.env,
    });
    return blankSecrets(documents.map(({ text }) => text)).join('---\n');
  } catch (error) {
    if (!(error instanceof BuildFailure)) throw error;
    const [problem, ...more] = error.phrases.map(localize);
    const advice = error.needs
      ? l10n.t('Add “{what}” to the setting kubesphereDingtalk.kustomize.allow if you trust the repository.', {
          what: error.needs,
        })
      : l10n.t('Fix the kustomization, then run the command again.');
    throw new UserError(l10n.t('DingTalk: {problem}', { problem: problem ?? '' }), more.join(' ') || advice);
  }
}
