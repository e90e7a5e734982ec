import { commands, type ExtensionContext, env, l10n, Uri, type WebviewPanel, window } from 'vscode';
import { isBuilt, type ReceiverReference, SEND_TEST_MESSAGE_COMMAND } from '#server/protocol';
import type { FromPage } from '../../../webview/preview/page-protocol.js';
import { guarded } from '../../infrastructure/command.js';
import type { Log } from '../../infrastructure/log.js';
import { UserError } from '../../infrastructure/user-error.js';
import type { BuiltDocuments } from '../judge-built/built-documents.js';
import { JUDGE_BUILT_COMMAND } from '../judge-built/judge-built-command.js';
import type { LanguageServer } from '../language-server/language-server.js';
import { followUnsaved } from './follow-unsaved.js';
import { createPreviewSession, type PreviewSession } from './preview-session.js';
import { revealRange } from './reveal-range.js';
import type { HandleSampleRequest } from './sample-requests.js';
import { saveTest } from './save-test.js';
import { adoptWebviewPanel, type PreviewPanel } from './webview-panel.js';

/** A panel and its session. */
export interface Preview {
  readonly panel: PreviewPanel;
  readonly session: PreviewSession;
}

export interface PreviewContext {
  readonly context: ExtensionContext;
  readonly server: LanguageServer;
  readonly built: Pick<BuiltDocuments, 'unsaved'>;
  readonly inBrowser: boolean;
  readonly log: Log;
  readonly handleSampleRequest: HandleSampleRequest;
}

export interface PreviewEvents {
  readonly onClosed: () => void;
  /** The panel has shown why an alert does not reach a receiver. */
  readonly onExplained: () => void;
}

/** Silences start and end on full minutes. */
const MINUTE_MS = 60_000;
const COPIED_SHOWN_MS = 4_000;

export function createPreview(
  { context, server, built, inBrowser, log, handleSampleRequest }: PreviewContext,
  webviewPanel: WebviewPanel,
  { onClosed, onExplained }: PreviewEvents,
): Preview {
  const panel = adoptWebviewPanel(
    webviewPanel,
    { extensionUri: context.extensionUri, inBrowser },
    {
      onMessage: (message) =>
        void handle(message).catch((error: unknown) => log.error('The preview panel failed', error)),
      onHidden: () => session.pageGone(),
      onClosed: () => {
        clearInterval(clock);
        unsaved.dispose();
        onClosed();
      },
    },
  );
  const session = createPreviewSession(server, (message) => {
    if (message.type === 'preview') panel.setTitle(message.fileName);
    panel.post(message);
    if (message.type === 'preview') unsaved.update();
    if (message.type === 'trace' && message.answer?.outcome === 'stopped') onExplained();
  });
  const unsaved = followUnsaved(
    built,
    () => session.uri,
    (message) => panel.post(message),
  );
  const clock = setInterval(() => session.refreshDetails(), MINUTE_MS);

  const handle = async (message: FromPage): Promise<void> => {
    const { uri } = session;
    switch (message.type) {
      case 'ready':
        unsaved.forget();
        return session.pageReady();
      case 'focus':
        return session.focus(message.focus);
      case 'reveal':
        return revealRange(message.place.uri, message.place.range);
      case 'judgeBuilt':
        return void (await commands.executeCommand(JUDGE_BUILT_COMMAND, uri));
      case 'copy':
        return copy(message.text);
      case 'openLink':
        return openLink(message.address);
    }
    if (uri === undefined) return;
    switch (message.type) {
      case 'pickReceiver':
        return session.show(uri, message.receiver);
      case 'saveTest':
        return void (await guarded(log, 'saveTest', () => saveTest(server, { uri, ...message })));
      case 'sendTestMessage':
        return void (await guarded(log, 'sendTestMessage', () => send(uri, message)));
      case 'loadSamples':
        // errors and a cancelled question are no answer
        return void (await guarded(log, 'loadSamples', async () => {
          const answer = await handleSampleRequest(message, uri);
          if (answer) panel.post({ type: 'samplesSet', request: message.type, answer });
        }));
      default:
        panel.post({ type: 'samplesSet', request: message.type, answer: await handleSampleRequest(message, uri) });
    }
  };
  return { panel, session };
}

async function copy(text: string): Promise<void> {
  await env.clipboard.writeText(text);
  window.setStatusBarMessage(l10n.t('DingTalk: copied to the clipboard'), COPIED_SHOWN_MS);
}

/** VS Code asks for confirmation unless the user trusts the domain. */
async function openLink(address: string): Promise<void> {
  const uri = Uri.parse(address);
  if (uri.scheme === 'https' || uri.scheme === 'http') await env.openExternal(uri);
}

async function send(
  uri: string,
  { receiver, message, alert }: Extract<FromPage, { type: 'sendTestMessage' }>,
): Promise<void> {
  if (isBuilt(uri))
    throw new UserError(
      l10n.t('DingTalk: what is built has no credentials here.'),
      l10n.t('Send the test message from the source file.'),
    );
  const reference: ReceiverReference = { uri, receiver, ...(message && { message }), ...(alert && { alert }) };
  await commands.executeCommand(SEND_TEST_MESSAGE_COMMAND, reference);
}
