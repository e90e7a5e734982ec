import { l10n, Range, type TextDocument, TextEdit, type Uri, WorkspaceEdit, workspace } from 'vscode';
import type { ToggledReceiver } from '#core';
import { UserError } from '../../infrastructure/user-error.js';

type Edits = ToggledReceiver['edits'];

/** Another file to change or, if nothing is there, to create. */
export interface OtherEdits {
  readonly uri: Uri;
  readonly document: TextDocument | undefined;
  readonly edits: Edits;
}

/**
 * Changes a file, and another one together with it, in one undo step. The other one is saved, because nobody has it open.
 *
 * @throws UserError when the editor rejects the edit, such as for a read-only file
 */
export async function applyEdits(document: TextDocument, edits: Edits, other?: OtherEdits): Promise<void> {
  const change = new WorkspaceEdit();
  change.set(document.uri, edits.map(toTextEdit));
  const wasSaved = other?.document?.isDirty !== true;
  if (other && !other.document) change.createFile(other.uri, { ignoreIfExists: true });
  if (other) change.set(other.uri, other.edits.map(toTextEdit));
  if (!(await workspace.applyEdit(change)))
    throw new UserError(l10n.t('DingTalk: the file could not be changed.'), l10n.t('It may be read-only.'));
  if (other && wasSaved) await (await workspace.openTextDocument(other.uri)).save();
}

function toTextEdit({ range: { start, end }, newText }: Edits[number]): TextEdit {
  return TextEdit.replace(new Range(start.line, start.character, end.line, end.character), newText);
}
