import { commands, l10n, window } from 'vscode';

/** Why nothing is sent from an untrusted workspace, with the way to change this. */
export async function explainTrust(): Promise<void> {
  const manage = l10n.t('Manage Workspace Trust');
  const text = l10n.t(
    'DingTalk: test messages cannot be sent from an untrusted workspace, because its files determine where your credentials are sent.',
  );
  if ((await window.showWarningMessage(text, manage)) === manage)
    await commands.executeCommand('workbench.trust.manage');
}
