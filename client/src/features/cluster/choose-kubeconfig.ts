import { homedir } from 'node:os';
import { join } from 'node:path';
import { ConfigurationTarget, l10n, Uri, window, workspace } from 'vscode';
import { SETTINGS_SECTION } from '#server/protocol';

/** Writes the file that the user picks to the setting. False: cancelled. */
export async function chooseKubeconfig(): Promise<boolean> {
  const [file] =
    (await window.showOpenDialog({
      title: l10n.t('Choose Kubeconfig'),
      openLabel: l10n.t('Choose'),
      defaultUri: Uri.file(join(homedir(), '.kube')),
    })) ?? [];
  if (!file) return false;
  const section = workspace.getConfiguration(SETTINGS_SECTION);
  await section.update('cluster.kubeconfig', file.fsPath, ConfigurationTarget.Global);
  return true;
}
