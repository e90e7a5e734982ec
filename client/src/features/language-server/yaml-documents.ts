import { type DocumentSelector, languages, type TextDocument } from 'vscode';
import { BUILT_SCHEME } from '#server/protocol';

/** The schemes of manifests. Excludes the read-only sides of diffs, whose problems cannot be fixed there. */
export const YAML_DOCUMENTS = ['file', 'untitled', 'vscode-vfs', BUILT_SCHEME].map((scheme) => ({
  language: 'yaml',
  scheme,
}));

export function isYamlDocument(document: TextDocument): boolean {
  return languages.match(YAML_DOCUMENTS as DocumentSelector, document) > 0;
}
