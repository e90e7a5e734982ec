import { type ExtensionContext, l10n, window } from 'vscode';
import { registerCommand } from '../../infrastructure/command.js';
import type { Log } from '../../infrastructure/log.js';
import { UserError } from '../../infrastructure/user-error.js';
import type { LanguageServer } from '../language-server/language-server.js';
import { chooseTarget } from './choose-target.js';
import { askManager, CHOOSE_TARGET_COMMAND, createTargetStatus } from './target-status.js';
import { writeTarget } from './write-target.js';

/** Shows the targeted notification manager of the open manifest, and changes it. */
export function registerTarget(context: ExtensionContext, server: LanguageServer, log: Log): void {
  context.subscriptions.push(
    createTargetStatus(server, log),
    registerCommand(log, CHOOSE_TARGET_COMMAND, async () => {
      const manifest = window.activeTextEditor?.document.uri;
      const manager = manifest && (await askManager(server, manifest.toString()));
      if (!manager)
        throw new UserError(
          l10n.t('DingTalk: no manifest is open.'),
          l10n.t('Open a manifest of the notification manager first.'),
        );
      const chosen = await chooseTarget(manager);
      if (chosen) await writeTarget(manifest, manager, chosen.value);
    }),
  );
}
