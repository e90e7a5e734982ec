import { commands, type Disposable, Uri, window, workspace } from 'vscode';
import { localize } from '../../infrastructure/localize.js';
import { reportMarkdown } from './report-markdown.js';
import type { TestHistory } from './test-history.js';
import type { TestRecord } from './test-record.js';

const SCHEME = 'kubesphere-dingtalk-test';

/** Provides the results of the history as documents. */
export function provideRecords(history: TestHistory): Disposable {
  return workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent({ query }) {
      const record = history.list().find(({ id }) => id === query);
      return record ? reportMarkdown(record, localize) : '';
    },
  });
}

/** Shows a result in the Markdown preview if available, else as text. */
export async function showRecord({ id, receiver }: Pick<TestRecord, 'id' | 'receiver'>): Promise<void> {
  const uri = Uri.from({ scheme: SCHEME, path: `/${receiver.replaceAll('/', ' ')}.md`, query: id });
  try {
    await commands.executeCommand('markdown.showPreview', uri);
  } catch {
    await window.showTextDocument(uri, { preview: true });
  }
}
