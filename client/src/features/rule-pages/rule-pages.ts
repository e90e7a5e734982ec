import { type ExtensionContext, Uri } from 'vscode';

/** Where the pages of the rules lie in the extension. */
export function rulePagesFolder({ extensionUri }: Pick<ExtensionContext, 'extensionUri'>): Uri {
  return Uri.joinPath(extensionUri, 'docs', 'rules');
}
