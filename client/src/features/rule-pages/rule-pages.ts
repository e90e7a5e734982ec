import { type ExtensionContext, l10n, Uri } from 'vscode';

/** Where the pages of the rules lie in the extension: in VS Code's language, when they are translated into it. */
export function rulePagesFolder({ extensionUri }: Pick<ExtensionContext, 'extensionUri'>): Uri {
  return Uri.joinPath(extensionUri, 'docs', 'rules', ...(l10n.bundle ? ['zh-cn'] : []));
}
