import { CancellationError, commands, l10n, Uri, window, workspace } from 'vscode';
import { checkChatIds, correctReceiver, type ReceiverCorrection, receiverField } from '#core';
import type { ReceiverReference } from '#server/protocol';
import { localize } from '../../infrastructure/localize.js';
import { applyEdits } from '../edit-receiver/apply-edits.js';
import { notPossible } from '../edit-receiver/edited-receiver.js';
import { pasteCredential } from '../edit-receiver/paste-credential.js';
import { revealRange } from '../preview/reveal-range.js';
import type { Remedy } from './choose-remedy.js';
import type { SendTestContext } from './send-test-context.js';

/** The next step. `again`: send the message again; `ask`: report what was done, and ask; `none`: the user has to act. */
export type AfterRemedy = { readonly next: 'again' | 'none' } | { readonly next: 'ask'; readonly done: string };

/** A change of the manifest is one undo step. @throws CancellationError, UserError */
export async function applyRemedy(
  { credentials, log }: SendTestContext,
  remedy: Remedy,
  receiver: ReceiverReference,
  storedKeys: readonly string[],
): Promise<AfterRemedy> {
  switch (remedy.kind) {
    case 'add-keyword':
      return correct(receiver, { kind: 'add-keyword', keyword: await askForKeyword() });
    case 'remove-at-all':
      return correct(receiver, { kind: 'remove-at-all' });
    case 'set-chat-id':
      return correct(receiver, { kind: 'set-chat-id', index: remedy.index, chatId: await askForChatId() });
    case 'paste':
      return { next: 'ask', done: await pasteCredential(remedy.field, log, receiver) };
    case 'enter-again':
      await credentials.forget(storedKeys);
      return { next: 'again' };
    case 'show-field':
      await showField(receiver, remedy.path);
      return { next: 'none' };
    case 'open-setting':
      await commands.executeCommand('workbench.action.openSettings', remedy.setting);
      return { next: 'none' };
    case 'start-simulator':
      await commands.executeCommand('kubesphereDingtalk.startSimulator');
      return { next: 'again' };
    case 'wait':
    case 'send-again':
      return { next: 'again' };
  }
}

async function correct({ uri, receiver }: ReceiverReference, correction: ReceiverCorrection): Promise<AfterRemedy> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const edits = correctReceiver(document.getText(), { name: receiver }, correction);
  if (!edits) throw notPossible();
  await applyEdits(document, edits);
  return { next: 'ask', done: l10n.t('DingTalk: corrected “{name}” in the file.', { name: receiver }) };
}

async function askForKeyword(): Promise<string> {
  const typed = await window.showInputBox({
    title: l10n.t('Add Keyword'),
    prompt: l10n.t(
      'A custom keyword of the robot’s security settings in DingTalk. It is added to each message of the receiver.',
    ),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? l10n.t('Enter a keyword.') : undefined),
  });
  if (typed === undefined) throw new CancellationError();
  return typed.trim();
}

async function askForChatId(): Promise<string> {
  const typed = await window.showInputBox({
    title: l10n.t('Correct Chat ID'),
    prompt: l10n.t('The chat id that DingTalk returned when the group was created, not the openConversationId.'),
    ignoreFocusOut: true,
    validateInput: (value) => {
      const problem = checkChatIds([value.trim()]);
      return problem && localize(problem);
    },
  });
  if (typed === undefined) throw new CancellationError();
  return typed.trim();
}

async function showField({ uri, receiver }: ReceiverReference, path: readonly (string | number)[]): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const range = receiverField(document.getText(), { name: receiver }, path);
  if (!range) throw notPossible();
  await revealRange(uri, range);
}
