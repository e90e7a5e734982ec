import { l10n, window } from 'vscode';
import { toggleReceiver } from '#core';
import { applyEdits } from './apply-edits.js';
import { findEditedReceiver, notPossible } from './edited-receiver.js';

/** Toggles `spec.dingtalk.enabled`. */
export async function switchReceiver(argument: unknown): Promise<void> {
  const { document, wanted } = await findEditedReceiver(argument);
  const toggled = toggleReceiver(document.getText(), wanted);
  if (!toggled) throw notPossible();
  const { name, enabled, edits } = toggled;
  await applyEdits(document, edits);
  const text = enabled
    ? l10n.t('DingTalk is enabled for “{name}” once you apply the manifest.', { name })
    : l10n.t('DingTalk is disabled for “{name}” once you apply the manifest.', { name });
  window.setStatusBarMessage(text, 5000);
}
