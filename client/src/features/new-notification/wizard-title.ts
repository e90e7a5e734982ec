import { l10n } from 'vscode';

export function wizardTitle(): string {
  return l10n.t('New DingTalk Notification');
}
