import {
  CodeAction,
  CodeActionKind,
  type CodeActionProvider,
  type Command,
  type Disposable,
  l10n,
  languages,
} from 'vscode';
import { TOGGLE_RECEIVER_COMMAND } from '#server/protocol';
import { askReceivers, containsLine } from '../language-server/ask-receivers.js';
import type { LanguageServer } from '../language-server/language-server.js';
import { manifestDocuments } from '../language-server/manifest-documents.js';
import { mentionsOurKinds } from '../language-server/our-kinds.js';
import { actionsAt, type ReceiverAction } from './actions-at.js';

const COMMANDS: Readonly<Record<ReceiverAction, () => Command>> = {
  'paste-webhook': () => ({
    command: 'kubesphereDingtalk.pasteWebhook',
    title: l10n.t('Paste a webhook URL into a Secret…'),
  }),
  'paste-secret': () => ({
    command: 'kubesphereDingtalk.pasteSigningSecret',
    title: l10n.t('Paste a signing secret into a Secret…'),
  }),
  toggle: () => ({ command: TOGGLE_RECEIVER_COMMAND, title: l10n.t('Enable or disable DingTalk for this receiver') }),
};

/** Offers this folder's commands in the light bulb of the lines that they change. */
export function registerReceiverActions(server: LanguageServer): Disposable {
  const provider: CodeActionProvider = {
    async provideCodeActions(document, { start }) {
      const actions = actionsAt(document.lineAt(start.line).text);
      if (actions.length === 0 || !mentionsOurKinds(document.getText())) return [];
      const receivers = await askReceivers(server, document.uri.toString());
      if (receivers && !receivers.some((receiver) => containsLine(receiver, start.line))) return [];
      return actions.map((name) => {
        const command = COMMANDS[name]();
        const action = new CodeAction(command.title, CodeActionKind.Refactor);
        action.command = command;
        return action;
      });
    },
  };
  return languages.registerCodeActionsProvider(manifestDocuments(), provider, {
    providedCodeActionKinds: [CodeActionKind.Refactor],
  });
}
