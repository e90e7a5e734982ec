import type { TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Guard } from './guard.js';
import type { OpenDocuments } from './open-documents.js';

export type DocumentEvents = Pick<TextDocuments<TextDocument>, 'onDidChangeContent' | 'onDidClose'>;

export interface SettledSources {
  readonly documents: DocumentEvents;
  readonly guard: Guard;
  readonly open: Pick<OpenDocuments, 'isReady' | 'ready'>;
}

/**
 * Reports changed files after the messages already received, so that a burst of edits is reported once.
 * A text whose analysis takes longer is reported after it.
 *
 * @param name what the guard calls the listener
 */
export function onSettledChange(
  { documents, guard, open }: SettledSources,
  name: string,
  listener: (uri: string) => void | Promise<void>,
): void {
  const report = guard(
    name,
    async (uri: string) => {
      if (!open.isReady(uri)) await open.ready(uri);
      await listener(uri);
    },
    undefined,
  );
  const due = new Map<string, NodeJS.Immediate>();
  documents.onDidChangeContent(({ document: { uri } }) => {
    if (due.has(uri)) return;
    const run = (): void => {
      due.delete(uri);
      void report(uri);
    };
    due.set(uri, setImmediate(run));
  });
  documents.onDidClose(({ document: { uri } }) => {
    const pending = due.get(uri);
    if (pending) clearImmediate(pending);
    due.delete(uri);
  });
}
