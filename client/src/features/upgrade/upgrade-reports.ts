import { commands, type Disposable, Uri, window, workspace } from 'vscode';
import type { ChosenReleases } from './choose-releases.js';

const SCHEME = 'kubesphere-dingtalk-upgrade';
/** Older reports that are still open become empty when VS Code loads them again. */
const MAX_REPORTS = 10;

/** The reports of this session, as documents. */
export interface UpgradeReports extends Disposable {
  /** Shows a report in the Markdown preview if available, else as text. */
  show(markdown: string, releases: ChosenReleases): Promise<void>;
}

export function createUpgradeReports(): UpgradeReports {
  const reports = new Map<string, string>();
  let count = 0;
  const provider = workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: ({ query }) => reports.get(query) ?? '',
  });
  return {
    async show(markdown, { from, to }) {
      const id = String(++count);
      reports.set(id, markdown);
      const [oldest] = reports.keys();
      if (reports.size > MAX_REPORTS && oldest !== undefined) reports.delete(oldest);
      const uri = Uri.from({ scheme: SCHEME, path: `/${from} → ${to}.md`, query: id });
      try {
        await commands.executeCommand('markdown.showPreview', uri);
      } catch {
        await window.showTextDocument(uri, { preview: true });
      }
    },
    dispose: () => void provider.dispose(),
  };
}
