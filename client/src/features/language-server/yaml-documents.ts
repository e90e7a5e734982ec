import { type DocumentSelector, languages, type TextDocument } from 'vscode';

/** Where manifests live; not the read-only sides of diffs, whose problems nobody can mend. */
export const YAML_DOCUMENTS = ['file', 'untitled', 'vscode-vfs'].map((scheme) => ({ language: 'yaml', scheme }));

export function isYamlDocument(document: TextDocument): boolean {
  return languages.match(YAML_DOCUMENTS as DocumentSelector, document) > 0;
}
