import { Disposable, type TextDocument, workspace } from 'vscode';
import { isExpectationsFile } from '#core';
import { isManifestDocument } from './manifest-documents.js';
import { changesMentionOurKinds, mentionsOurKinds } from './our-kinds.js';

/** Calls `found` once, as soon as an open document mentions our kinds or is a routing test. */
export function whenFirstManifest(found: () => void): Disposable {
  if (workspace.textDocuments.some(isOurs)) {
    found();
    return new Disposable(() => undefined);
  }
  const listeners = Disposable.from(
    workspace.onDidOpenTextDocument((document) => {
      if (isOurs(document)) finish();
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (!isManifestDocument(document)) return;
      const changes = contentChanges.map(({ range, text }) => ({ firstLine: range.start.line, text }));
      if (changesMentionOurKinds(changes, document.lineCount, (line) => document.lineAt(line).text)) finish();
    }),
  );
  const finish = (): void => {
    listeners.dispose();
    found();
  };
  return listeners;
}

function isOurs(document: TextDocument): boolean {
  return (
    isManifestDocument(document) && (isExpectationsFile(document.uri.path) || mentionsOurKinds(document.getText()))
  );
}
