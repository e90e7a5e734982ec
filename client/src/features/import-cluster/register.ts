import type { ExtensionContext } from 'vscode';
import { registerCommand } from '../../infrastructure/command.js';
import type { Log } from '../../infrastructure/log.js';
import { importFromCluster } from './import-from-cluster.js';

/** Manifests from a cluster. */
export function registerImport(context: ExtensionContext, log: Log): void {
  context.subscriptions.push(
    registerCommand(log, 'kubesphereDingtalk.importFromCluster', () => importFromCluster(log)),
  );
}
