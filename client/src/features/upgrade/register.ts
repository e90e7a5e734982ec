import { type ExtensionContext, l10n, ProgressLocation, window } from 'vscode';
import {
  MANAGER_REQUEST,
  type ManagerAnswer,
  type ManagerParams,
  UPGRADE_REQUEST,
  type UpgradeAnswer,
  type UpgradeParams,
} from '#server/protocol';
import { registerCommand } from '../../infrastructure/command.js';
import { readCommandTarget } from '../../infrastructure/command-target.js';
import type { Log } from '../../infrastructure/log.js';
import { createMarkdownPages } from '../../infrastructure/markdown-pages.js';
import { UserError } from '../../infrastructure/user-error.js';
import type { LanguageServer } from '../language-server/language-server.js';
import { chooseReleases } from './choose-releases.js';

/** Shows what changes for the manifests of the workspace when the cluster moves to another release. */
export function registerUpgrade(context: ExtensionContext, server: LanguageServer, log: Log): void {
  const reports = createMarkdownPages('kubesphere-dingtalk-upgrade');
  context.subscriptions.push(
    reports,
    registerCommand(log, 'kubesphereDingtalk.checkUpgrade', async (argument) => {
      const target = readCommandTarget(argument);
      if (!target)
        throw new UserError(
          l10n.t('DingTalk: no file is open.'),
          l10n.t('Open a manifest with a DingTalk receiver first.'),
        );
      const textDocument = { uri: target.uri };
      const params: ManagerParams = { textDocument };
      const manager = await server.request<ManagerAnswer>(MANAGER_REQUEST, params);
      const releases = await chooseReleases(manager?.version);
      if (!releases) return;
      const answer = await compare(server, { textDocument, ...releases });
      if (answer === 'cancelled') return;
      if (!answer)
        throw new UserError(
          l10n.t('DingTalk: the language server does not respond.'),
          l10n.t('Run “DingTalk: Restart Language Server”, then check the upgrade again.'),
        );
      await reports.show(answer.markdown, `${releases.from} → ${releases.to}`);
    }),
  );
}

/** Thousands of alerts take a while. */
async function compare(
  server: LanguageServer,
  params: UpgradeParams,
): Promise<UpgradeAnswer | undefined | 'cancelled'> {
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t('DingTalk: comparing the releases…'),
    cancellable: true,
  };
  return window.withProgress(options, async (_, token) => {
    const answer = await server.request<UpgradeAnswer>(UPGRADE_REQUEST, params, token);
    return token.isCancellationRequested ? 'cancelled' : answer;
  });
}
