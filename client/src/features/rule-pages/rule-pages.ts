import { type ExtensionContext, l10n, Uri } from 'vscode';

/** The folder of the rule pages in the extension, in VS Code's language if translated. */
export function rulePagesFolder({ extensionUri }: Pick<ExtensionContext, 'extensionUri'>): Uri {
  return Uri.joinPath(extensionUri, 'docs', 'rules', ...(l10n.bundle ? ['zh-cn'] : []));
}
