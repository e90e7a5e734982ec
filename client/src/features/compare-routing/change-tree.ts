import {
  EventEmitter,
  l10n,
  Range,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  workspace,
} from 'vscode';
import type { CompareItem, ComparePlace, CompareSection } from '#server/protocol';
import type { ComparedDocuments } from './compared-documents.js';

/** What a comparison says: its sections, their entries, and why. */
export type ChangeNode =
  | { readonly kind: 'section'; readonly section: CompareSection }
  | { readonly kind: 'item'; readonly item: CompareItem }
  | { readonly kind: 'detail'; readonly text: string; readonly place: ComparePlace | null };

export interface ChangeTree extends TreeDataProvider<ChangeNode> {
  set(sections: readonly CompareSection[]): void;
}

const ICONS: Readonly<Record<CompareSection['effect'], ThemeIcon>> = {
  worse: new ThemeIcon('error', new ThemeColor('list.errorForeground')),
  changed: new ThemeIcon('diff-modified', new ThemeColor('list.warningForeground')),
  better: new ThemeIcon('pass'),
  note: new ThemeIcon('info'),
};

export function createChangeTree(documents: ComparedDocuments): ChangeTree {
  let shown: readonly CompareSection[] = [];
  const changed = new EventEmitter<undefined>();
  return {
    onDidChangeTreeData: changed.event,
    set(sections) {
      shown = sections;
      changed.fire(undefined);
    },
    getChildren(node) {
      if (!node) return shown.map((section) => ({ kind: 'section', section }));
      if (node.kind === 'section') return node.section.items.map((item) => ({ kind: 'item', item }));
      if (node.kind === 'item') return node.item.details.map((detail) => ({ kind: 'detail', ...detail }));
      return [];
    },
    getTreeItem(node) {
      switch (node.kind) {
        case 'section':
          return sectionItem(node.section);
        case 'item':
          return entryItem(node.item, documents);
        case 'detail':
          return placed(new TreeItem(node.text), node.place ? [node.place] : [], documents);
      }
    },
  };
}

function sectionItem({ title, count, effect }: CompareSection): TreeItem {
  const open = effect === 'note' ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
  const item = new TreeItem(title, open);
  if (count !== null) item.description = String(count);
  item.iconPath = ICONS[effect];
  return item;
}

function entryItem({ text, places, details, texts }: CompareItem, documents: ComparedDocuments): TreeItem {
  const open = details.length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None;
  const item = placed(new TreeItem(text, open), places, documents);
  if (!texts) return item;
  const { before, after } = documents.message(text, texts);
  item.iconPath = new ThemeIcon('diff');
  item.command = { command: 'vscode.diff', title: l10n.t('Show the Difference'), arguments: [before, after, text] };
  return item;
}

/** The entry opens its first place. */
function placed(item: TreeItem, places: readonly ComparePlace[], documents: ComparedDocuments): TreeItem {
  item.tooltip = [item.label, ...places.map(placeName)].join('\n');
  const [first] = places;
  if (!first) return item;
  item.description = placeName(first);
  const selection = new Range(first.line, 0, first.line, 0);
  item.command = {
    command: 'vscode.open',
    title: l10n.t('Open the Manifest'),
    arguments: [documents.at(first), { selection, preview: true }],
  };
  return item;
}

function placeName({ uri, line }: ComparePlace): string {
  return `${workspace.asRelativePath(Uri.parse(uri))}:${line + 1}`;
}
