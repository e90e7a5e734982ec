import type { ExtensionContext } from 'vscode';
import { SHOW_REFERENCES_COMMAND } from '#server/protocol';
import { registerCommand } from '../../infrastructure/command.js';
import type { Log } from '../../infrastructure/log.js';
import { showReferences } from './show-references.js';

/** The action of the lenses that count references. */
export function registerNames(context: ExtensionContext, log: Log): void {
  context.subscriptions.push(registerCommand(log, SHOW_REFERENCES_COMMAND, showReferences));
}
