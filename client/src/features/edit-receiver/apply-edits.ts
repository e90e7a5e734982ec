import { l10n, Range, type TextDocument, TextEdit, WorkspaceEdit, workspace } from 'vscode';
import type { ToggledReceiver } from '#core';
import { UserError } from '../../infrastructure/user-error.js';

/** Changes a file in one undo step. @throws UserError when the editor rejects the edit, such as for a read-only file */
export async function applyEdits(document: TextDocument, edits: ToggledReceiver['edits']): Promise<void> {
  const change = new WorkspaceEdit();
  change.set(
    document.uri,
    edits.map(({ range: { start, end }, newText }) =>
      TextEdit.replace(new Range(start.line, start.character, end.line, end.character), newText),
    ),
  );
  if (!(await workspace.applyEdit(change)))
    throw new UserError(l10n.t('DingTalk: the file could not be changed.'), l10n.t('It may be read-only.'));
}
