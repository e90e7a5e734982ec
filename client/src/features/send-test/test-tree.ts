import { type Disposable, EventEmitter, l10n, ThemeColor, ThemeIcon, TreeItem, window } from 'vscode';
import { type RecordWords, recordWords } from './record-words.js';
import { SHOW_HISTORY_COMMAND } from './test-commands.js';
import type { TestHistory } from './test-history.js';
import type { TestRecord } from './test-record.js';

const VIEW = 'kubesphereDingtalk.tests';

const COLORS: Readonly<Record<RecordWords['icon'], string>> = {
  pass: 'testing.iconPassed',
  question: 'list.warningForeground',
  error: 'testing.iconFailed',
};

/** The view of the last test messages, the newest first. The sender's words are loaded when there are some to show. */
export function showTests(history: TestHistory): Disposable {
  const changed = new EventEmitter<undefined>();
  const view = window.createTreeView<TestRecord>(VIEW, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (record) => (record ? [] : [...history.list()]),
      async getTreeItem(record) {
        const { OUTCOME_WORDS } = await import('#sender');
        return itemOf(record, recordWords(record, OUTCOME_WORDS));
      },
    },
  });
  const unsubscribe = history.onChange(() => changed.fire(undefined));
  return {
    dispose() {
      unsubscribe();
      view.dispose();
      changed.dispose();
    },
  };
}

function itemOf({ id }: TestRecord, { icon, receiver, when, what }: RecordWords): TreeItem {
  const item = new TreeItem(receiver);
  item.id = id;
  item.description = when;
  item.iconPath = new ThemeIcon(icon, new ThemeColor(COLORS[icon]));
  item.tooltip = [receiver, what, when].join('\n');
  item.accessibilityInformation = { label: `${receiver}, ${when}, ${what}` };
  item.contextValue = 'test';
  item.command = { command: SHOW_HISTORY_COMMAND, title: l10n.t('Show the Result'), arguments: [id] };
  return item;
}
