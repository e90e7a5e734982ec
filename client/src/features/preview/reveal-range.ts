import { Range, TextEditorRevealType, Uri, window, workspace } from 'vscode';
import type { Range as ProtocolRange } from '#core';

/** Selects a place of a manifest in the editor that shows it, or in a new one beside the panel. */
export async function revealRange(uri: string, { start, end }: ProtocolRange): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const open = window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await window.showTextDocument(document, {
    ...(open?.viewColumn === undefined ? {} : { viewColumn: open.viewColumn }),
    selection: new Range(start.line, start.character, end.line, end.character),
  });
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}
