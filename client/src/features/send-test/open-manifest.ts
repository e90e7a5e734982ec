import { l10n, type TextDocument, Uri, workspace } from 'vscode';
import { type DingTalkReceiver, type ManifestObject, readDingTalkReceiver, readObjects } from '#core';
import { UserError } from '../../infrastructure/user-error.js';

/** The file that a test starts from, as it stands in its editor, saved or not. Holds credentials. */
export interface Manifest {
  readonly document: TextDocument;
  readonly objects: readonly ManifestObject[];
  /** At least one. */
  readonly receivers: readonly DingTalkReceiver[];
}

export async function openManifest(uri: string): Promise<Manifest> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const objects = readObjects(document.getText());
  const receivers = objects.map(readDingTalkReceiver).filter((receiver) => receiver !== undefined);
  if (receivers.length === 0) {
    throw new UserError(
      l10n.t('DingTalk: this file holds no DingTalk receiver.'),
      l10n.t('Open a file with a Receiver of notification.kubesphere.io that has a spec.dingtalk section.'),
    );
  }
  return { document, objects, receivers };
}
