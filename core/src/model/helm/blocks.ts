import type { Action } from './actions.js';

/** A part of a text that is there only sometimes, or several times. */
export interface Branch {
  /** The offsets of what is between its action and the next one of its block. */
  readonly start: number;
  readonly end: number;
}

/** A block such as `{{ if }}…{{ else }}…{{ end }}`, of which each branch excludes the others. */
export interface Block {
  /** The action that begins it; the one that ends it where its beginning is in another document. */
  readonly head: Action;
  readonly start: number;
  readonly end: number;
  readonly branches: readonly Branch[];
  /** It only defines a template, and prints nothing here. */
  readonly isDefinition: boolean;
}

interface OpenBlock {
  readonly head: Action;
  readonly start: number;
  readonly branches: Branch[];
  from: number;
}

/**
 * The blocks of a document. A block may begin or end in another document of its file: it then reaches from the beginning
 * of this one, or to its end.
 */
export function blocksIn(text: string, actions: readonly Action[]): readonly Block[] {
  const blocks: Block[] = [];
  const open: OpenBlock[] = [];
  const close = ({ head, start, from, branches }: OpenBlock, to: number, end: number): void => {
    branches.push({ start: from, end: to });
    blocks.push({ head, start, end, branches, isDefinition: head.kind === 'define' });
  };
  for (const action of actions) {
    if (action.kind === 'open' || action.kind === 'define') {
      open.push({ head: action, start: action.start, branches: [], from: action.end });
    } else if (action.kind === 'else') {
      const block = open.at(-1) ?? begunElsewhere(action);
      if (open.length === 0) open.push(block);
      block.branches.push({ start: block.from, end: action.start });
      block.from = action.end;
    } else if (action.kind === 'end') {
      close(open.pop() ?? begunElsewhere(action), action.start, action.end);
    }
  }
  for (const block of open) close(block, text.length, text.length);
  return blocks;
}

function begunElsewhere(head: Action): OpenBlock {
  return { head, start: 0, branches: [], from: 0 };
}

/** More branches of one block than any template has. The others are not read. */
const MOST_BRANCHES = 8;

/** How many ways there are to choose one branch of each block so that each branch is chosen. */
export function choicesOf(blocks: readonly Block[]): number {
  let most = 1;
  for (const { branches } of blocks) most = Math.max(most, branches.length);
  return Math.min(most, MOST_BRANCHES);
}

/** The parts that are not there in a choice: the other branches of each block, and what is only defined. */
export function leftOut(blocks: readonly Block[], choice: number): readonly Branch[] {
  const parts = blocks.flatMap(({ branches, isDefinition }) =>
    isDefinition ? branches : branches.filter((_, index) => index !== Math.min(choice, branches.length - 1)),
  );
  return [...parts].sort((one, other) => one.start - other.start);
}
