import { type ExtensionContext, l10n } from 'vscode';
import { registerCommand } from '../../infrastructure/command.js';
import type { Log } from '../../infrastructure/log.js';
import { UserError } from '../../infrastructure/user-error.js';
import { followActiveContext } from './active-context.js';
import { continueItems } from './continue-items.js';
import { whenFirstManifest } from './first-manifest.js';
import { createLanguageServer, type LanguageServer, type ServerHost } from './language-server.js';
import { followReceiverContext } from './receiver-context.js';

/** Starts the server with the first manifest, not with the extension. */
export function registerLanguageServer(context: ExtensionContext, host: ServerHost, log: Log): LanguageServer {
  const server = createLanguageServer(host, log);
  context.subscriptions.push(
    server,
    followActiveContext(),
    followReceiverContext(server),
    continueItems(
      (method, params) => server.request(method, params),
      (error) => log.warn('A new line was not indented', error),
    ),
    whenFirstManifest(() => {
      server.start().catch((error: unknown) => log.error('The language server did not start', error));
    }),
    registerCommand(log, 'kubesphereDingtalk.restartServer', () =>
      server.restart().catch((error: unknown) => {
        log.error('The language server did not restart', error);
        throw new UserError(
          l10n.t('DingTalk: the language server did not start.'),
          l10n.t('See the log for the reason.'),
        );
      }),
    ),
  );
  return server;
}
