import { Disposable, l10n, StatusBarAlignment, type StatusBarItem, type TextEditor, window, workspace } from 'vscode';
import { mayBeNamed, mentionsRules } from '#core';
import { MANAGER_REQUEST, type ManagerAnswer, type ManagerParams } from '#server/protocol';
import { inBackground } from '../../infrastructure/in-background.js';
import type { Log } from '../../infrastructure/log.js';
import type { LanguageServer } from '../language-server/language-server.js';
import { isManifestDocument } from '../language-server/manifest-documents.js';
import { mentionsOurKinds } from '../language-server/our-kinds.js';

export const CHOOSE_TARGET_COMMAND = 'kubesphereDingtalk.chooseTarget';

/** Milliseconds without a change before the server is asked again. */
const QUIET = 300;

/** A status bar item with the target of the manifest in the active editor, and what decides it; a click changes it. */
export function createTargetStatus(server: LanguageServer, log: Log): Disposable {
  const item = window.createStatusBarItem('kubesphereDingtalk.target', StatusBarAlignment.Right, 100);
  item.name = l10n.t('DingTalk Target Version');
  item.command = CHOOSE_TARGET_COMMAND;
  let timer: NodeJS.Timeout | undefined;
  let asked = 0;
  const update = async (): Promise<void> => {
    asked++;
    const own = asked;
    const manifest = shownManifest(window.activeTextEditor, server);
    const answer = manifest === undefined ? undefined : await askManager(server, manifest);
    // a later question has a newer answer
    if (own !== asked) return;
    if (answer?.usesFile) show(item, answer);
    else item.hide();
  };
  const updateSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => inBackground(log, 'Showing the target', update()), QUIET);
  };
  updateSoon();
  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(updateSoon),
    workspace.onDidChangeConfiguration(updateSoon),
    server.onPreviewChanged(({ uri }) => {
      if (uri === window.activeTextEditor?.document.uri.toString()) updateSoon();
    }),
    new Disposable(() => clearTimeout(timer)),
  );
}

/** The URI of a file in an editor that may have objects of a notification; Secrets alone do not start the server. */
function shownManifest(editor: TextEditor | undefined, server: LanguageServer): string | undefined {
  const document = editor?.document;
  if (!document || !isManifestDocument(document)) return undefined;
  const text = document.getText();
  return mentionsOurKinds(text) || (server.started && (mayBeNamed(text) || mentionsRules(text)))
    ? document.uri.toString()
    : undefined;
}

export async function askManager(server: LanguageServer, uri: string): Promise<ManagerAnswer | undefined> {
  const params: ManagerParams = { textDocument: { uri } };
  return (await server.request<ManagerAnswer | null>(MANAGER_REQUEST, params)) ?? undefined;
}

function show(item: StatusBarItem, { name, reason }: ManagerAnswer): void {
  item.text = `$(target) DingTalk ${name}`;
  item.tooltip = l10n.t('Target: notification manager {name}, {reason}. Click to change it.', { name, reason });
  item.accessibilityInformation = { label: item.tooltip };
  item.show();
}
