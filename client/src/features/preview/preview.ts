import { commands, type ExtensionContext, type WebviewPanel } from 'vscode';
import { type ReceiverReference, SEND_TEST_MESSAGE_COMMAND } from '#server/protocol';
import type { FromPage } from '../../../webview/preview/messages.js';
import type { Log } from '../../infrastructure/log.js';
import type { LanguageServer } from '../language-server/language-server.js';
import { adoptWebviewPanel, type PreviewPanel } from './preview-panel.js';
import { createPreviewSession, type PreviewSession } from './preview-session.js';
import { revealRange } from './reveal-range.js';

/** A panel and what it shows. */
export interface Preview {
  readonly panel: PreviewPanel;
  readonly session: PreviewSession;
}

export interface PreviewContext {
  readonly context: ExtensionContext;
  readonly server: LanguageServer;
  readonly log: Log;
}

export function createPreview(
  { context, server, log }: PreviewContext,
  webviewPanel: WebviewPanel,
  onClosed: () => void,
): Preview {
  const panel = adoptWebviewPanel(webviewPanel, context.extensionUri, {
    onMessage: (message) =>
      void handle(session, message).catch((error: unknown) => log.error('The preview panel failed', error)),
    onHidden: () => session.pageGone(),
    onClosed,
  });
  const session = createPreviewSession(server, (message) => {
    if (message.type === 'preview') panel.setTitle(message.fileName);
    panel.post(message);
  });
  return { panel, session };
}

async function handle(session: PreviewSession, message: FromPage): Promise<void> {
  if (message.type === 'ready') return session.pageReady();
  const { uri } = session;
  if (uri === undefined) return;
  if (message.type === 'pickReceiver') return session.show(uri, message.receiver);
  if (message.type === 'reveal') return revealRange(uri, message.range);
  const reference: ReceiverReference = { uri, receiver: message.receiver };
  await commands.executeCommand(SEND_TEST_MESSAGE_COMMAND, reference);
}
