import { CancellationTokenSource, type Disposable, EventEmitter, languages, type TreeDataProvider } from 'vscode';
import {
  DIAGNOSTIC_SOURCE,
  OVERVIEW_REQUEST,
  type OverviewAnswer,
  type OverviewGroup,
  type OverviewParams,
} from '#server/protocol';
import type { LanguageServer } from '../language-server/language-server.js';
import { changedNodes } from './changed-nodes.js';
import { entryItem, fileItem, groupItem, problemsItem } from './overview-items.js';
import type { FileNode, GroupNode, ItemNode, OverviewNode, ProblemsNode } from './overview-node.js';
import { type FileProblems, problemsOf, totalOf } from './problem-counts.js';

/** The data of the view, which asks the server once, and again on request. */
export interface OverviewTree extends TreeDataProvider<OverviewNode>, Disposable {
  /** Asks the server again, and draws what differs. */
  refresh(): Promise<void>;
  /** Reads the diagnostics again, and draws what differs. */
  refreshProblems(): void;
}

const PROBLEMS: ProblemsNode = { type: 'problems' };

/** @param onAnswer undefined: the server did not answer */
export function createOverviewTree(
  server: LanguageServer,
  onAnswer: (answer: OverviewAnswer | undefined) => void,
): OverviewTree {
  const changed = new EventEmitter<OverviewNode | undefined>();
  let shown: OverviewAnswer | undefined;
  const groups = new Map<string, GroupNode>();
  const items = new Map<string, ItemNode>();
  const files = new Map<string, FileNode>();
  let problems: readonly FileProblems[] = [];
  let asking: Promise<OverviewAnswer | undefined> | undefined;
  let running: CancellationTokenSource | undefined;

  const ask = async (): Promise<OverviewAnswer | undefined> => {
    running?.cancel();
    const own = new CancellationTokenSource();
    running = own;
    const params: OverviewParams = {};
    const answer = await server.request<OverviewAnswer>(OVERVIEW_REQUEST, params, own.token);
    // a later question has a newer answer
    if (own.token.isCancellationRequested) return asking;
    onAnswer(answer);
    return answer;
  };

  const adopt = (answer: OverviewAnswer): void => {
    shown = answer;
    const kept = new Set<string>();
    for (const group of answer.groups) {
      const node = groups.get(group.id) ?? { type: 'group', group };
      node.group = group;
      groups.set(group.id, node);
      for (const item of group.items) {
        kept.add(item.key);
        const own = { uri: item.place.uri, receiver: item.id, item };
        const known = items.get(item.key);
        // an entry of another group is another node
        if (known?.parent === node) Object.assign(known, own);
        else items.set(item.key, { type: 'item', parent: node, ...own });
      }
    }
    for (const key of items.keys()) if (!kept.has(key)) items.delete(key);
    for (const id of groups.keys()) if (!answer.groups.some((group) => group.id === id)) groups.delete(id);
  };

  const itemsOf = ({ items: entries }: OverviewGroup): ItemNode[] => entries.flatMap(({ key }) => items.get(key) ?? []);

  return {
    onDidChangeTreeData: changed.event,
    dispose: () => {
      running?.cancel();
      changed.dispose();
    },
    async refresh() {
      asking = ask();
      const answer = await asking;
      if (!answer || answer === shown) return;
      const before = shown;
      adopt(answer);
      const differing = changedNodes(before, answer);
      if (differing.all) return changed.fire(undefined);
      for (const id of differing.groups) changed.fire(groups.get(id));
      for (const key of differing.items) changed.fire(items.get(key));
    },
    refreshProblems() {
      const before = JSON.stringify(problems);
      problems = readProblems();
      if (JSON.stringify(problems) !== before && shown && shown.groups.length > 0) changed.fire(PROBLEMS);
    },
    async getChildren(node) {
      if (!node) {
        if (!shown) {
          asking ??= ask();
          const answer = await asking;
          if (answer) adopt(answer);
        }
        problems = readProblems();
        const found = shown?.groups.flatMap(({ id }) => groups.get(id) ?? []) ?? [];
        return found.length > 0 ? [...found, PROBLEMS] : [];
      }
      if (node.type === 'group') return itemsOf(node.group);
      if (node.type !== 'problems') return [];
      return problems.map((each) => {
        const known = files.get(each.uri) ?? { type: 'file', problems: each };
        known.problems = each;
        files.set(each.uri, known);
        return known;
      });
    },
    getParent: (node) => (node.type === 'item' ? node.parent : node.type === 'file' ? PROBLEMS : undefined),
    getTreeItem(node) {
      switch (node.type) {
        case 'group':
          return groupItem(node.group);
        case 'item':
          return entryItem(node.item);
        case 'problems':
          return problemsItem(totalOf(problems));
        case 'file':
          return fileItem(node.problems);
      }
    },
  };
}

function readProblems(): readonly FileProblems[] {
  const all = languages.getDiagnostics().map(([uri, found]) => [uri.toString(), found] as const);
  return problemsOf(all, DIAGNOSTIC_SOURCE);
}
