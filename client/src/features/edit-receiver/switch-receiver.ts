import { l10n, window } from 'vscode';
import { toggleReceiver } from '#core';
import { applyEdits } from './apply-edits.js';
import { findEditedReceiver, notPossible } from './edited-receiver.js';

/**
 * Toggles `spec.dingtalk.enabled`, and shows the file, which is not saved.
 *
 * @param wantedState does nothing if the receiver is in this state already
 */
export async function switchReceiver(argument: unknown, wantedState?: 'enabled' | 'disabled'): Promise<void> {
  const { document, wanted } = await findEditedReceiver(argument);
  const toggled = toggleReceiver(document.getText(), wanted);
  if (!toggled) throw notPossible();
  const { name, enabled, edits } = toggled;
  if (wantedState !== undefined && enabled !== (wantedState === 'enabled')) return;
  await applyEdits(document, edits);
  if (!window.visibleTextEditors.some((editor) => editor.document === document))
    await window.showTextDocument(document, { preview: false, preserveFocus: true });
  const text = enabled
    ? l10n.t('DingTalk is enabled for “{name}” once you apply the manifest.', { name })
    : l10n.t('DingTalk is disabled for “{name}” once you apply the manifest.', { name });
  window.setStatusBarMessage(text, 5000);
}
