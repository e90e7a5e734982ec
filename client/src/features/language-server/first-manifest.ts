import { Disposable, workspace } from 'vscode';
import { changesMentionOurKinds, mentionsOurKinds } from './our-kinds.js';
import { isYamlDocument } from './yaml-documents.js';

/** Calls `found` once, as soon as an open YAML document mentions our kinds: now, when it is opened, or when it is typed. */
export function whenFirstManifest(found: () => void): Disposable {
  if (workspace.textDocuments.some((document) => isYamlDocument(document) && mentionsOurKinds(document.getText()))) {
    found();
    return new Disposable(() => undefined);
  }
  const listeners = Disposable.from(
    workspace.onDidOpenTextDocument((document) => {
      if (isYamlDocument(document) && mentionsOurKinds(document.getText())) finish();
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (!isYamlDocument(document)) return;
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
