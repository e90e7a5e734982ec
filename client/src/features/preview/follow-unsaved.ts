import { Disposable, workspace } from 'vscode';
import type { ToPage } from '../../../webview/preview/page-protocol.js';
import type { BuiltDocuments } from '../judge-built/built-documents.js';

/** Keeps the page up to date about unsaved changes that what is built, and shown, does not have. */
export interface UnsavedChanges extends Disposable {
  update(): void;
  /** The page is a new one, which knows nothing. */
  forget(): void;
}

/** @param shown the URI of what the panel shows */
export function followUnsaved(
  built: Pick<BuiltDocuments, 'unsaved'>,
  shown: () => string | undefined,
  post: (message: ToPage) => void,
): UnsavedChanges {
  let posted = '';
  const update = (): void => {
    const uri = shown();
    const files = uri === undefined ? [] : built.unsaved(uri).map((file) => workspace.asRelativePath(file));
    const key = files.join('\n');
    if (key === posted) return;
    posted = key;
    post({ type: 'unsaved', files });
  };
  const listeners = Disposable.from(
    // also reports that a document begins or ceases to have changes
    workspace.onDidChangeTextDocument(update),
    workspace.onDidSaveTextDocument(update),
    workspace.onDidCloseTextDocument(update),
  );
  return {
    update,
    forget: () => {
      posted = '';
    },
    dispose: () => listeners.dispose(),
  };
}
