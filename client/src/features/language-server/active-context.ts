import { commands, Disposable, type TextEditor, window, workspace } from 'vscode';
import { isManifestDocument } from './manifest-documents.js';
import { mentionsOurKinds } from './our-kinds.js';

/** The context key for menus: the active editor shows a file with our kinds. */
const ACTIVE_CONTEXT = 'kubesphereDingtalk.active';

/** Milliseconds without typing, or without any editor, before the active file is checked again. */
const QUIET = 300;

export function followActiveContext(): Disposable {
  let timer: NodeJS.Timeout | undefined;
  let last: boolean | undefined;
  const update = (editor: TextEditor | undefined): void => {
    const active =
      editor !== undefined && isManifestDocument(editor.document) && mentionsOurKinds(editor.document.getText());
    if (active !== last) void commands.executeCommand('setContext', ACTIVE_CONTEXT, active);
    last = active;
  };
  const updateSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => update(window.activeTextEditor), QUIET);
  };
  update(window.activeTextEditor);
  return Disposable.from(
    // while the editor changes there is briefly none, and the buttons would flicker
    window.onDidChangeActiveTextEditor((editor) => (editor ? update(editor) : updateSoon())),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document && isManifestDocument(document)) updateSoon();
    }),
    new Disposable(() => clearTimeout(timer)),
  );
}
