import type { ExtensionContext } from 'vscode';
import { registerCommand } from '../../infrastructure/command.js';
import type { Log } from '../../infrastructure/log.js';
import { CLEAN_UP_COMMAND, cleanUp, registerCleanUpAction } from './clean-up.js';
import { importFromCluster } from './import-from-cluster.js';

/** Manifests from a cluster, and from exports of one. */
export function registerImport(context: ExtensionContext, log: Log): void {
  context.subscriptions.push(
    registerCleanUpAction(),
    registerCommand(log, 'kubesphereDingtalk.importFromCluster', () => importFromCluster(log)),
    registerCommand(log, CLEAN_UP_COMMAND, () => cleanUp()),
  );
}
