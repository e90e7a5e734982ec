import { l10n, type TextDocument, Uri, window, workspace } from 'vscode';
import type { DingTalkReceiver } from '#core';
import { UserError } from '../../infrastructure/user-error.js';

/** The file that a test starts from, as in its editor, including unsaved changes. */
export interface Manifest {
  readonly document: TextDocument;
  /** At least one. */
  readonly receivers: readonly DingTalkReceiver[];
}

/** The file, or a manifest in another visible editor if the file has no receiver, such as a file with alerts. */
export async function openManifest(uri: string): Promise<Manifest> {
  const { readTestManifests } = await import('#sender');
  const read = (document: TextDocument): Manifest => {
    const { receivers } = readTestManifests([{ uri: document.uri.toString(), text: document.getText() }]);
    return { document, receivers };
  };
  const opened = await workspace.openTextDocument(Uri.parse(uri));
  const shown = window.visibleTextEditors
    .map(({ document }) => document)
    .filter(({ languageId }) => languageId === 'yaml');
  const manifest = [opened, ...shown].map(read).find(({ receivers }) => receivers.length > 0);
  if (!manifest) {
    throw new UserError(
      l10n.t('DingTalk: this file has no DingTalk receiver.'),
      l10n.t('Open a file with a Receiver of notification.kubesphere.io that has spec.dingtalk.'),
    );
  }
  return manifest;
}
