import { type TextDocument, type Uri, workspace } from 'vscode';
import { BUILT_SCHEME } from '#server/protocol';

/** The schemes of files that need no folder. */
const FILE_SCHEMES = ['file', 'vscode-vfs'];

/** A selector, for VS Code and for its client of language servers. */
export type DocumentFilters = readonly { readonly language: string; readonly scheme: string }[];

/**
 * The schemes of manifests: of files, also where the workspace's folders are no files on this computer, of new documents,
 * and of what is built. Excludes the read-only sides of diffs, whose problems cannot be fixed there.
 */
function schemes(): ReadonlySet<string> {
  return new Set([...fileSchemes(), 'untitled', BUILT_SCHEME]);
}

function fileSchemes(): readonly string[] {
  return [...FILE_SCHEMES, ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)];
}

export function yamlDocuments(): DocumentFilters {
  return [...schemes()].map((scheme) => ({ language: 'yaml', scheme }));
}

/** Documents that may be manifests. Of JSON, the server looks only at objects of a cluster. */
export function manifestDocuments(): DocumentFilters {
  return [...yamlDocuments(), ...[...schemes()].map((scheme) => ({ language: 'json', scheme }))];
}

export function isYamlDocument({ languageId, uri }: TextDocument): boolean {
  return languageId === 'yaml' && schemes().has(uri.scheme);
}

export function isManifestDocument({ languageId, uri }: TextDocument): boolean {
  return (languageId === 'yaml' || languageId === 'json') && schemes().has(uri.scheme);
}

/** Whether something is kept as a file, so that others can name it. */
export function isFile({ scheme }: Uri): boolean {
  return fileSchemes().includes(scheme);
}
