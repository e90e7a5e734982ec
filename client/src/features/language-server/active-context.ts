import { commands, Disposable, type TextEditor, window, workspace } from 'vscode';
import { mentionsOurKinds } from './our-kinds.js';
import { isYamlDocument } from './yaml-documents.js';

/** The context key of menus: the active editor shows a file with our kinds. */
const ACTIVE_CONTEXT = 'kubesphereDingtalk.active';

/** Milliseconds without typing before the active file is looked at again. */
const QUIET = 300;

export function followActiveContext(): Disposable {
  let timer: NodeJS.Timeout | undefined;
  let last: boolean | undefined;
  const update = (editor: TextEditor | undefined): void => {
    const active =
      editor !== undefined && isYamlDocument(editor.document) && mentionsOurKinds(editor.document.getText());
    if (active !== last) void commands.executeCommand('setContext', ACTIVE_CONTEXT, active);
    last = active;
  };
  update(window.activeTextEditor);
  return Disposable.from(
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document !== window.activeTextEditor?.document || !isYamlDocument(document)) return;
      clearTimeout(timer);
      timer = setTimeout(() => update(window.activeTextEditor), QUIET);
    }),
    new Disposable(() => clearTimeout(timer)),
  );
}
