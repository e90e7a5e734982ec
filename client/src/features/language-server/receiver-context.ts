import { Disposable, type TextEditor, window } from 'vscode';
import { coalesce } from '../../infrastructure/coalesce.js';
import { createContextKey } from '../../infrastructure/context-key.js';
import { askReceivers } from './ask-receivers.js';
import type { LanguageServer } from './language-server.js';
import { isManifestDocument } from './manifest-documents.js';
import { mentionsOurKinds } from './our-kinds.js';

/** The context keys for menus: the active editor, or any visible one, shows a file with a DingTalk receiver. */
const RECEIVER_CONTEXT = 'kubesphereDingtalk.receiver';
const SENDABLE_CONTEXT = 'kubesphereDingtalk.sendable';

export function followReceiverContext(server: LanguageServer): Disposable {
  const setReceiver = createContextKey(RECEIVER_CONTEXT);
  const setSendable = createContextKey(SENDABLE_CONTEXT);
  const update = coalesce(async () => {
    const active = window.activeTextEditor;
    const inActive = active !== undefined && (await showsReceiver(server, active));
    // a test starts from the manifest beside a file with alerts
    let inAny = inActive;
    for (const editor of window.visibleTextEditors)
      inAny ||= editor !== active && (await showsReceiver(server, editor));
    if (active !== window.activeTextEditor) return;
    setReceiver(inActive);
    setSendable(inAny);
  });
  update();
  return Disposable.from(
    window.onDidChangeActiveTextEditor(update),
    window.onDidChangeVisibleTextEditors(update),
    server.onPreviewChanged(update),
  );
}

async function showsReceiver(server: LanguageServer, { document }: TextEditor): Promise<boolean> {
  if (!isManifestDocument(document) || !mentionsOurKinds(document.getText())) return false;
  const receivers = await askReceivers(server, document.uri.toString());
  // without the server, the commands still work
  return receivers === undefined || receivers.length > 0;
}
