import type { Uri } from 'vscode';

/** What is built: a folder with a kustomization or a chart, with the values beside it, of other than its own. */
export type BuildSource =
  | { readonly kind: 'kustomization'; readonly folder: Uri }
  | { readonly kind: 'chart'; readonly folder: Uri; readonly values: Uri | undefined };

/** The file or folder that tells one from the others. */
export function namedBy(source: BuildSource): Uri {
  return source.kind === 'chart' ? (source.values ?? source.folder) : source.folder;
}
