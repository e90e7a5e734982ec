import { type TextDocument, type Uri, workspace } from 'vscode';
import { isExpectationsFile } from '#core';
import { listFolder } from '../../infrastructure/files/list-folder.js';
import { isFile, isYamlDocument } from '../language-server/manifest-documents.js';

export const TEST_FILES = '**/*.dingtalk-test.{yaml,yml}';

export async function findTestFiles(): Promise<readonly Uri[]> {
  const virtual = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme !== 'file');
  const found = await Promise.all([
    workspace.workspaceFolders?.length === virtual.length ? [] : workspace.findFiles(TEST_FILES, '**/node_modules/**'),
    ...virtual.map(({ uri }) => listFolder(uri, [TEST_FILES], ['node_modules', '.git'])),
  ]);
  const tests = found.flat().filter(({ path }) => isExpectationsFile(path));
  return [...new Map(tests.map((uri) => [uri.toString(), uri])).values()];
}

/** Excludes what is no file, such as the old side of a diff, which cannot be run. */
export function isTestDocument(document: TextDocument): boolean {
  return isFile(document.uri) && isYamlDocument(document) && isExpectationsFile(document.uri.path);
}

export function nameOf(uri: Uri): string {
  return uri.path.split('/').at(-1) ?? '';
}
