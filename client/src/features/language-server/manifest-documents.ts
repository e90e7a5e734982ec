import { type DocumentSelector, languages, type TextDocument } from 'vscode';
import { BUILT_SCHEME } from '#server/protocol';

/** The schemes of manifests. Excludes the read-only sides of diffs, whose problems cannot be fixed there. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs', BUILT_SCHEME];

export const YAML_DOCUMENTS = SCHEMES.map((scheme) => ({ language: 'yaml', scheme }));

/** Documents that may be manifests. Of JSON, the server looks only at objects of a cluster. */
export const MANIFEST_DOCUMENTS = [...YAML_DOCUMENTS, ...SCHEMES.map((scheme) => ({ language: 'json', scheme }))];

export function isYamlDocument(document: TextDocument): boolean {
  return languages.match(YAML_DOCUMENTS as DocumentSelector, document) > 0;
}

export function isManifestDocument(document: TextDocument): boolean {
  return languages.match(MANIFEST_DOCUMENTS as DocumentSelector, document) > 0;
}
