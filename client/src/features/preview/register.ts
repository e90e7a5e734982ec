import {
  Disposable,
  type ExtensionContext,
  l10n,
  type TextEditor,
  Uri,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { PREVIEW_MATCHES_COMMAND } from '#server/protocol';
import { readPanelMemory } from '../../../webview/preview/panel-memory.js';
import { registerCommand } from '../../infrastructure/command.js';
import { readCommandTarget } from '../../infrastructure/command-target.js';
import { inBackground } from '../../infrastructure/in-background.js';
import type { Log } from '../../infrastructure/log.js';
import { UserError } from '../../infrastructure/user-error.js';
import { completeStep, EXPLAINED_CONTEXT, PREVIEWED_CONTEXT } from '../../infrastructure/walkthrough-steps.js';
import type { BuiltDocuments } from '../judge-built/built-documents.js';
import type { LanguageServer } from '../language-server/language-server.js';
import { isManifestDocument } from '../language-server/manifest-documents.js';
import { mentionsOurKinds } from '../language-server/our-kinds.js';
import { createPreview, type Preview } from './create-preview.js';
import type { PreviewSession } from './preview-session.js';
import { ruleTarget } from './rule-target.js';
import { createSampleRequestHandler, type LoadAlerts } from './sample-requests.js';
import { followTemplateContext } from './template-context.js';
import { templateTarget } from './template-target.js';
import { createWebviewPanel, PREVIEW_VIEW_TYPE } from './webview-panel.js';

/** What the preview does only where programs and networks can be reached. */
export interface DesktopPreview {
  readonly built: Pick<BuiltDocuments, 'unsaved'>;
  readonly loadAlerts: LoadAlerts;
}

const NOTHING_BUILT: DesktopPreview['built'] = { unsaved: () => [] };

/** Registers the single panel, which follows the manifest being edited. */
export function registerPreview(
  context: ExtensionContext,
  server: LanguageServer,
  desktop: DesktopPreview | undefined,
  log: Log,
): void {
  let current: Preview | undefined;
  const done = (step: string): void => inBackground(log, 'Completing a step', completeStep(step));

  const handleSampleRequest = createSampleRequestHandler(server, desktop?.loadAlerts);

  const adopt = (panel: WebviewPanel): Preview => {
    const { built } = desktop ?? { built: NOTHING_BUILT };
    const inBrowser = desktop === undefined;
    const preview = createPreview({ context, server, built, inBrowser, log, handleSampleRequest }, panel, {
      onClosed: () => {
        if (current === preview) current = undefined;
      },
      onExplained: () => done(EXPLAINED_CONTEXT),
    });
    current = preview;
    return preview;
  };

  context.subscriptions.push(
    registerCommand(log, PREVIEW_MATCHES_COMMAND, async (argument) => {
      const given = readCommandTarget(argument);
      const target = given && ((await ruleTarget(server, given)) ?? (await templateTarget(server, given)) ?? given);
      if (!target)
        throw new UserError(
          l10n.t('DingTalk: no file is open.'),
          l10n.t('Open a manifest with a DingTalk receiver first.'),
        );
      const { panel, session } = current ?? adopt(createWebviewPanel(context.extensionUri));
      panel.reveal();
      done(PREVIEWED_CONTEXT);
      const { uri, receiver, sample } = target;
      if (given?.makeSamples && receiver !== undefined)
        await handleSampleRequest({ type: 'makeSamples', receiver }, uri);
      session.show(uri, receiver, sample === undefined ? undefined : { alert: sample ?? undefined });
    }),
    window.registerWebviewPanelSerializer(PREVIEW_VIEW_TYPE, {
      async deserializeWebviewPanel(panel, state) {
        current?.panel.dispose();
        await restore(adopt(panel).session, state);
      },
    }),
    follow(server, () => current?.session),
    followTemplateContext(server),
    new Disposable(() => current?.panel.dispose()),
  );
}

async function restore(session: PreviewSession, state: unknown): Promise<void> {
  const { uri, receiver } = readPanelMemory(state);
  if (uri !== undefined && (await canOpen(uri))) session.show(uri, receiver);
  else if (uri !== undefined) session.showEmpty('closed');
}

/** Keeps the session in sync with the active manifest, its cursor and its text. */
function follow(server: LanguageServer, session: () => PreviewSession | undefined): Disposable {
  return Disposable.from(
    server.onPreviewChanged(({ uri }) => {
      if (session()?.uri === uri) return session()?.refresh();
      // templates, Secrets, Routers, Silences and Configs in any file affect the details
      session()?.refreshDetails();
      const editor = window.activeTextEditor;
      if (uri === editor?.document.uri.toString() && showsManifest(editor)) session()?.follow(uri);
    }),
    window.onDidChangeActiveTextEditor((editor) => {
      if (editor && showsManifest(editor)) session()?.follow(editor.document.uri.toString());
    }),
    window.onDidChangeTextEditorSelection(({ textEditor: { document, selection } }) => {
      if (session()?.uri === document.uri.toString()) session()?.cursorMoved(selection.active);
    }),
    workspace.onDidCloseTextDocument((document) => {
      if (session()?.uri === document.uri.toString()) session()?.showEmpty('closed');
    }),
  );
}

function showsManifest({ document }: TextEditor): boolean {
  return isManifestDocument(document) && mentionsOurKinds(document.getText());
}

async function canOpen(uri: string): Promise<boolean> {
  try {
    await workspace.openTextDocument(Uri.parse(uri));
    return true;
  } catch {
    return false;
  }
}
