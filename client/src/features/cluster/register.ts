import { commands, type ExtensionContext, l10n, window, workspace } from 'vscode';
import { registerCommand } from '../../infrastructure/command.js';
import { inBackground } from '../../infrastructure/in-background.js';
import type { Log } from '../../infrastructure/log.js';
import { readClusterSettings } from '../../infrastructure/settings.js';
import { UserError } from '../../infrastructure/user-error.js';
import type { LanguageServer } from '../language-server/language-server.js';
import { type ClusterAccess, createClusterAccess } from './cluster-access.js';
import { verifyThroughCluster } from './verify-through-cluster.js';

export function registerCluster(context: ExtensionContext, server: LanguageServer, log: Log): ClusterAccess {
  const access = createClusterAccess(context);
  context.subscriptions.push(
    registerCommand(log, 'kubesphereDingtalk.chooseCluster', () => choose(access, log)),
    registerCommand(log, 'kubesphereDingtalk.forgetCluster', async () => {
      const used = access.chosen !== undefined;
      await access.forget();
      void window.showInformationMessage(
        used
          ? l10n.t('DingTalk: this workspace no longer uses a cluster.')
          : l10n.t('DingTalk: this workspace uses no cluster.'),
      );
    }),
    registerCommand(log, 'kubesphereDingtalk.verifyThroughCluster', (argument) =>
      verifyThroughCluster({ access, server, log }, argument),
    ),
  );
  return access;
}

/** True: a cluster was chosen. */
async function choose(access: ClusterAccess, log: Log): Promise<boolean> {
  if (!workspace.isTrusted)
    throw new UserError(
      l10n.t('DingTalk: cluster access is disabled in untrusted workspaces.'),
      l10n.t('Trust the workspace first.'),
    );
  const { context, namespace } = await access.choose();
  if (readClusterSettings().enabled) {
    void window.showInformationMessage(
      l10n.t('DingTalk: this workspace reads Secrets from {context}, namespace {namespace}.', { context, namespace }),
    );
    return true;
  }
  inBackground(log, 'Offering the setting', offerSetting(context));
  return true;
}

async function offerSetting(context: string): Promise<void> {
  const open = l10n.t('Open Settings');
  const text = l10n.t('DingTalk: {context} is selected, but cluster access is disabled in the settings.', {
    context,
  });
  if ((await window.showInformationMessage(text, open)) === open)
    await commands.executeCommand('workbench.action.openSettings', 'kubesphereDingtalk.cluster');
}
