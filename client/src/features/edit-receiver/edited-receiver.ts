import { l10n, type TextDocument, Uri, window, workspace } from 'vscode';
import { readCommandTarget } from '../../infrastructure/command-target.js';
import { UserError } from '../../infrastructure/user-error.js';

/** The file to change, and its receiver: the one named, else the one at the cursor. */
export interface EditedReceiver {
  readonly document: TextDocument;
  readonly wanted: { readonly name: string | undefined; readonly offset: number | undefined };
}

/** @throws UserError when no file is open */
export async function findEditedReceiver(argument: unknown): Promise<EditedReceiver> {
  const target = readCommandTarget(argument);
  if (!target)
    throw new UserError(
      l10n.t('DingTalk: no file is open.'),
      l10n.t('Open a manifest with a DingTalk receiver first.'),
    );
  const document = await workspace.openTextDocument(Uri.parse(target.uri));
  const editor = window.activeTextEditor;
  const offset = editor?.document === document ? document.offsetAt(editor.selection.active) : undefined;
  return { document, wanted: { name: target.receiver, offset } };
}

export function notPossible(): UserError {
  return new UserError(
    l10n.t('DingTalk: no DingTalk receiver to edit here.'),
    l10n.t(
      'Place the cursor in a Receiver that has a name and a spec.dingtalk section. Edit sections behind a YAML alias, templates of charts, and files that SOPS encrypted, by hand.',
    ),
  );
}
