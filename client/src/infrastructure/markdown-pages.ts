import { commands, type Disposable, Uri, window, workspace } from 'vscode';

/** Older pages that are still open become empty when VS Code loads them again. */
const MAX_PAGES = 10;

/** The pages of this session, as documents. */
export interface MarkdownPages extends Disposable {
  /** Shows a page in the Markdown preview if available, else as text. */
  show(markdown: string, title: string): Promise<void>;
}

/** @param scheme of the documents' URIs, which no other pages have */
export function createMarkdownPages(scheme: string): MarkdownPages {
  const pages = new Map<string, string>();
  let count = 0;
  const provider = workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: ({ query }) => pages.get(query) ?? '',
  });
  return {
    async show(markdown, title) {
      const id = String(++count);
      pages.set(id, markdown);
      const [oldest] = pages.keys();
      if (pages.size > MAX_PAGES && oldest !== undefined) pages.delete(oldest);
      const uri = Uri.from({ scheme, path: `/${title.replaceAll('/', '∕')}.md`, query: id });
      try {
        await commands.executeCommand('markdown.showPreview', uri);
      } catch {
        await window.showTextDocument(uri, { preview: true });
      }
    },
    dispose: () => void provider.dispose(),
  };
}
