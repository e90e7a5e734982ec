import { Range, TextEditorRevealType, Uri, ViewColumn, window, workspace } from 'vscode';
import type { Range as ProtocolRange } from '#core';

/** Selects a range of a manifest in the editor that shows it, else in a group other than the panel's. */
export async function revealRange(uri: string, { start, end }: ProtocolRange): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const open = window.visibleTextEditors.find((editor) => editor.document === document);
  // the panel has the focus; do not cover it
  const viewColumn = (open ?? window.visibleTextEditors[0])?.viewColumn ?? ViewColumn.One;
  const editor = await window.showTextDocument(document, {
    viewColumn,
    selection: new Range(start.line, start.character, end.line, end.character),
  });
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}
