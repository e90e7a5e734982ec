import type { ExtensionContext } from 'vscode';
import { registerCommand } from '../../infrastructure/command.js';
import type { Log } from '../../infrastructure/log.js';
import { CLEAN_UP_COMMAND, cleanUp, registerCleanUpAction } from './clean-up.js';

/** Manifests from exports of a cluster. */
export function registerCleanUp(context: ExtensionContext, log: Log): void {
  context.subscriptions.push(
    registerCleanUpAction(),
    registerCommand(log, CLEAN_UP_COMMAND, () => cleanUp()),
  );
}
