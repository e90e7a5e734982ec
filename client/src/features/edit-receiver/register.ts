import { type ExtensionContext, window } from 'vscode';
import { TOGGLE_RECEIVER_COMMAND } from '#server/protocol';
import { registerCommand } from '../../infrastructure/command.js';
import type { Log } from '../../infrastructure/log.js';
import type { LanguageServer } from '../language-server/language-server.js';
import { pasteCredential } from './paste-credential.js';
import { registerReceiverActions } from './receiver-actions.js';
import { switchReceiver } from './switch-receiver.js';

/** Commands that change a receiver in its file, each in one undo step. */
export function registerReceiverEdits(context: ExtensionContext, server: LanguageServer, log: Log): void {
  const paste = async (field: 'webhook' | 'secret'): Promise<void> => {
    const text = await pasteCredential(field, log);
    void window.showInformationMessage(text);
  };
  context.subscriptions.push(
    registerReceiverActions(server),
    registerCommand(log, TOGGLE_RECEIVER_COMMAND, (argument) => switchReceiver(argument)),
    registerCommand(log, 'kubesphereDingtalk.enableReceiver', (argument) => switchReceiver(argument, 'enabled')),
    registerCommand(log, 'kubesphereDingtalk.disableReceiver', (argument) => switchReceiver(argument, 'disabled')),
    registerCommand(log, 'kubesphereDingtalk.pasteWebhook', () => paste('webhook')),
    registerCommand(log, 'kubesphereDingtalk.pasteSigningSecret', () => paste('secret')),
  );
}
