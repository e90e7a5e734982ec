import type { OverviewGroup, OverviewItem } from '#server/protocol';
import type { FileProblems } from './problem-counts.js';

/** An entry of the tree. VS Code knows it by its identity, so it stays the same object while its content changes. */
export type OverviewNode = GroupNode | ItemNode | ProblemsNode | FileNode;

export interface GroupNode {
  readonly type: 'group';
  group: OverviewGroup;
}

/** Its properties are also the argument of commands: what `ReceiverReference` has. */
export interface ItemNode {
  readonly type: 'item';
  readonly parent: GroupNode;
  uri: string;
  receiver: string;
  item: OverviewItem;
}

export interface ProblemsNode {
  readonly type: 'problems';
}

export interface FileNode {
  readonly type: 'file';
  problems: FileProblems;
}
