import type { ExtensionContext } from 'vscode';
import { registerCommand } from '../../infrastructure/command.js';
import type { Log } from '../../infrastructure/log.js';
import type { LanguageServer } from '../language-server/language-server.js';

export function registerNewNotification(context: ExtensionContext, server: LanguageServer, log: Log): void {
  const unfinished = { progress: undefined };
  context.subscriptions.push(
    registerCommand(log, 'kubesphereDingtalk.newNotification', async () => {
      const { newNotification } = await import('./new-notification.js');
      await newNotification(server, unfinished, log);
    }),
  );
}
