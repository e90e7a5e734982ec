import { Disposable, type TextDocument, workspace } from 'vscode';
import { CONFIG_FILE_NAMES, isBegun, isExpectationsFile } from '#core';
import { isManifestDocument, isYamlDocument } from './manifest-documents.js';
import { changesMentionOurKinds, mentionsOurKinds, mentionsRuleGroups } from './our-kinds.js';

/**
 * Calls `found` once, as soon as an open document mentions our kinds or KubeSphere's rule groups, is a routing test or a configuration, or is
 * empty, so that it may become one.
 */
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
  if (!isManifestDocument(document)) return false;
  const { path } = document.uri;
  const text = document.getText();
  if (isExpectationsFile(path) || mentionsOurKinds(text) || mentionsRuleGroups(text)) return true;
  return isYamlDocument(document) && (isConfiguration(path) || isBegun(text));
}

function isConfiguration(path: string): boolean {
  return CONFIG_FILE_NAMES.some((name) => path.endsWith(`/${name}`));
}
