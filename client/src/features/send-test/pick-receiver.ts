import { CancellationError, l10n, window } from 'vscode';
import type { DingTalkReceiver } from '#core';
import { UserError } from '../../infrastructure/user-error.js';
import { askReceivers, containsLine } from '../language-server/ask-receivers.js';
import type { LanguageServer } from '../language-server/language-server.js';
import type { Manifest } from './open-manifest.js';

/** The named receiver, else the one at the cursor, else the only one, else the one that the user picks. */
export async function pickReceiver(
  server: LanguageServer,
  { document, receivers }: Manifest,
  name: string | undefined,
): Promise<DingTalkReceiver> {
  const uri = document.uri.toString();
  const wanted = name ?? (await nameAtCursor(server, uri));
  const found = receivers.find((receiver) => receiver.name === wanted);
  if (found) return found;
  if (name !== undefined) {
    throw new UserError(
      l10n.t('DingTalk: the file no longer has a DingTalk receiver “{name}”.', { name }),
      l10n.t('Run the command again.'),
    );
  }
  const [only, ...others] = receivers;
  if (only && others.length === 0) return only;
  return askForReceiver(receivers);
}

async function nameAtCursor(server: LanguageServer, uri: string): Promise<string | undefined> {
  const editor = window.activeTextEditor;
  if (editor?.document.uri.toString() !== uri) return undefined;
  const outlines = (await askReceivers(server, uri)) ?? [];
  return outlines.find((outline) => containsLine(outline, editor.selection.active.line))?.name;
}

async function askForReceiver(receivers: readonly DingTalkReceiver[]): Promise<DingTalkReceiver> {
  const picked = await window.showQuickPick(
    receivers.map((receiver) => ({
      label: receiver.name || l10n.t('(no name)'),
      description: describe(receiver),
      receiver,
    })),
    {
      title: l10n.t('Send Test Message'),
      placeHolder: l10n.t('Select a receiver to test'),
      matchOnDescription: true,
    },
  );
  if (!picked) throw new CancellationError();
  return picked.receiver;
}

function describe({ chatbot, conversation, enabled }: DingTalkReceiver): string {
  const count = conversation?.chatIds.length ?? 0;
  const parts = [
    chatbot && l10n.t('chatbot'),
    count === 1 && l10n.t('{count} conversation', { count }),
    count > 1 && l10n.t('{count} conversations', { count }),
    !enabled && l10n.t('switched off'),
  ];
  return parts.filter((part) => typeof part === 'string').join(', ');
}
