import { l10n, window } from 'vscode';
import type { Draft } from './notification-draft.js';
import { wizardTitle } from './wizard-title.js';

/** Asks what to do with the answers of a wizard that was cancelled. */
export async function askToContinue({ name }: Pick<Draft, 'name'>): Promise<'continue' | 'begin' | 'cancel'> {
  const items = [
    {
      label: l10n.t('$(debug-continue) Continue where you left off'),
      description: name,
      detail: l10n.t('Answers and credentials are kept until the window closes.'),
      begin: 'continue',
    },
    { label: l10n.t('$(discard) Start over'), begin: 'begin' },
  ] as const;
  const picked = await window.showQuickPick<(typeof items)[number]>(items, {
    title: wizardTitle(),
    placeHolder: l10n.t('The last notification was not finished'),
    ignoreFocusOut: true,
  });
  return picked?.begin ?? 'cancel';
}
