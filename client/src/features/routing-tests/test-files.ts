import { type TextDocument, type Uri, workspace } from 'vscode';
import { isExpectationsFile } from '#core';
import { isYamlDocument } from '../language-server/manifest-documents.js';

export const TEST_FILES = '**/*.dingtalk-test.{yaml,yml}';

export function findTestFiles(): Thenable<Uri[]> {
  return workspace.findFiles(TEST_FILES, '**/node_modules/**');
}

/** Excludes other schemes, such as the old side of a diff, which cannot be run. */
export function isTestDocument(document: TextDocument): boolean {
  return document.uri.scheme === 'file' && isYamlDocument(document) && isExpectationsFile(document.uri.path);
}

export function nameOf(uri: Uri): string {
  return uri.path.split('/').at(-1) ?? '';
}
