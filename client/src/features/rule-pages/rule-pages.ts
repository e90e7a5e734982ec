import { Disposable, l10n, Uri, workspace } from 'vscode';

/** The folder of the rule pages in the extension, in VS Code's language if translated. */
export function rulePagesFolder(extension: Uri): Uri {
  return Uri.joinPath(extension, 'docs', 'rules', ...(l10n.bundle ? ['zh-cn'] : []));
}

/** The scheme of the extension's pages where the extension is at the address of a server. */
const SCHEME = 'kubesphere-dingtalk-page';

/** The pages as documents of the editor: a link to the address of a server would open the browser. */
export function servePages(extension: Uri): Disposable & { readonly root: Uri } {
  const serving = workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent({ path }) {
      return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extension, path)));
    },
  });
  return Object.assign(Disposable.from(serving), { root: Uri.from({ scheme: SCHEME, path: '/' }) });
}
