import { CodeAction, CodeActionKind, type CodeActionProvider, type Disposable, l10n, languages, window } from 'vscode';
import { cleanUpExport, mayBeExport } from '#core';
import { UserError } from '../../infrastructure/user-error.js';
import { applyEdits } from '../edit-receiver/apply-edits.js';
import { yamlDocuments } from '../language-server/manifest-documents.js';
import { mentionsOurKinds } from '../language-server/our-kinds.js';

export const CLEAN_UP_COMMAND = 'kubesphereDingtalk.cleanUpExport';

/** Removes what belongs to the cluster and to tools from the active document, in one undo step. @throws UserError */
export async function cleanUp(): Promise<void> {
  const document = window.activeTextEditor?.document;
  const edits = document ? cleanUpExport(document.getText()) : [];
  if (!document || edits.length === 0)
    throw new UserError(
      l10n.t('DingTalk: there is nothing to clean up.'),
      l10n.t('Open an export of “kubectl get -o yaml”.'),
    );
  await applyEdits(document, edits);
}

/** Offers the command in the light bulb of exports. */
export function registerCleanUpAction(): Disposable {
  const provider: CodeActionProvider = {
    provideCodeActions(document) {
      const text = document.getText();
      if (!mayBeExport(text) || !mentionsOurKinds(text)) return [];
      const title = l10n.t('Clean up this export');
      const action = new CodeAction(title, CodeActionKind.Refactor);
      action.command = { command: CLEAN_UP_COMMAND, title };
      return [action];
    },
  };
  return languages.registerCodeActionsProvider(yamlDocuments(), provider, {
    providedCodeActionKinds: [CodeActionKind.Refactor],
  });
}
