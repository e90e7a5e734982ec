import { l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { KUSTOMIZATION_FILES } from '#core';
import { readKustomizeSettings } from '../../infrastructure/settings.js';
import { UserError } from '../../infrastructure/user-error.js';

/** What the manifests are judged as: a folder whose kustomization is built, or the files themselves. */
export type Judged = Uri | 'source';

interface Choice extends QuickPickItem {
  readonly judged: Judged;
}

/** At most so many are offered. */
const MOST = 500;

/** Asks what to judge; the one of the settings comes first. Undefined: the user cancelled. */
export async function chooseKustomization(shown: string | undefined): Promise<Judged | undefined> {
  const found = await workspace.findFiles(`**/{${KUSTOMIZATION_FILES.join(',')}}`, '**/node_modules/**', MOST);
  if (found.length === 0)
    throw new UserError(
      l10n.t('DingTalk: the workspace has no kustomization.'),
      l10n.t('Add a kustomization.yaml that names the manifests.'),
    );
  const { judgeAs } = readKustomizeSettings();
  const folders = found.map((file) => Uri.joinPath(file, '..'));
  const choices = folders
    .map((folder): Choice => ({ label: workspace.asRelativePath(folder), judged: folder }))
    .toSorted((one, other) => rank(one) - rank(other) || (one.label < other.label ? -1 : 1));
  const source: Choice = {
    label: l10n.t('Source files'),
    description: l10n.t('as they are written'),
    judged: 'source',
  };
  const picked = await window.showQuickPick([...choices, ...(shown === undefined ? [] : [source])], {
    title: l10n.t('Judge As'),
    placeHolder: l10n.t('Select the kustomization to build'),
  });
  return picked?.judged;

  function rank({ label }: Choice): number {
    return label === judgeAs ? 0 : 1;
  }
}
