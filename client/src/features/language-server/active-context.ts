import { Disposable, type TextEditor, window, workspace } from 'vscode';
import { mayBeExport } from '#core';
import { createContextKey } from '../../infrastructure/context-key.js';
import { isManifestDocument } from './manifest-documents.js';
import { mentionsOurKinds } from './our-kinds.js';

/** The context key for menus: the active editor shows a file with our kinds. */
const ACTIVE_CONTEXT = 'kubesphereDingtalk.active';
/** As of the active editor, too: they are as `kubectl get -o yaml` writes them. */
const EXPORT_CONTEXT = 'kubesphereDingtalk.export';

/** Milliseconds without typing, or without any editor, before the active file is checked again. */
const QUIET = 300;

export function followActiveContext(): Disposable {
  let timer: NodeJS.Timeout | undefined;
  const setActive = createContextKey(ACTIVE_CONTEXT);
  const setExport = createContextKey(EXPORT_CONTEXT);
  const update = (editor: TextEditor | undefined): void => {
    const text = editor && isManifestDocument(editor.document) ? editor.document.getText() : '';
    const active = mentionsOurKinds(text);
    setActive(active);
    setExport(active && mayBeExport(text));
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
