import type { ExtensionContext } from 'vscode';
import { SHOW_REFERENCES_COMMAND } from '#server/protocol';
import { registerCommand } from '../../infrastructure/command.js';
import type { Log } from '../../infrastructure/log.js';
import type { LanguageServer } from '../language-server/language-server.js';
import { checkWorkspace } from './check-workspace.js';
import { showReferences } from './show-references.js';

/** The action of the lenses that count references, and the check of files that nobody opened. */
export function registerNames(context: ExtensionContext, server: LanguageServer, log: Log): void {
  context.subscriptions.push(
    registerCommand(log, SHOW_REFERENCES_COMMAND, showReferences),
    registerCommand(log, 'kubesphereDingtalk.checkWorkspace', () => checkWorkspace(server)),
  );
}
