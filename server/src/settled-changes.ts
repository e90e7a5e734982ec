import type { TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';

export type DocumentEvents = Pick<TextDocuments<TextDocument>, 'onDidChangeContent' | 'onDidClose'>;

/** Reports changed files after the messages already received, so that a burst of edits is reported once. */
export function onSettledChange(documents: DocumentEvents, listener: (uri: string) => Promise<void>): void {
  const due = new Map<string, NodeJS.Immediate>();
  documents.onDidChangeContent(({ document: { uri } }) => {
    if (due.has(uri)) return;
    const run = (): void => {
      due.delete(uri);
      void listener(uri);
    };
    due.set(uri, setImmediate(run));
  });
  documents.onDidClose(({ document: { uri } }) => {
    const pending = due.get(uri);
    if (pending) clearImmediate(pending);
    due.delete(uri);
  });
}
