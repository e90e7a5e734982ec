import type { Extent, Token } from '../../go/template/index.js';

/** A block of a template, from its first action to its `end`. Offsets are in the text. */
export interface TemplateBlock extends Extent {
  /** The actions that begin, divide and end it: `if`, `else`, `end`. */
  readonly heads: readonly BlockHead[];
  /** The jumps of a `range`: `break` and `continue`. */
  readonly jumps: readonly Extent[];
}

export interface BlockHead {
  /** The keywords: `else if` are one. */
  readonly keyword: Extent;
  /** From `{{` to `}}`. */
  readonly action: Extent;
}

export interface OpenBlock {
  /** The keyword that begins it. */
  readonly kind: string;
  readonly heads: BlockHead[];
  readonly jumps: Extent[];
}

const OPENING: ReadonlySet<string> = new Set(['if', 'range', 'with', 'define', 'block']);

/**
 * The blocks of a text, inner ones first, also of one with mistakes: an `end` belongs to the last block that is open.
 * @param tokens of the text, in their order
 */
export function templateBlocks(tokens: readonly Token[]): readonly TemplateBlock[] {
  return readBlocks(tokens).closed;
}

/** The blocks that a text begins and does not end, outer ones first, and whether it has an `end` too many. */
export function openBlocks(tokens: readonly Token[]): {
  readonly open: readonly Omit<OpenBlock, 'jumps'>[];
  readonly hasSurplusEnd: boolean;
} {
  const { open, hasSurplusEnd } = readBlocks(tokens);
  return { open, hasSurplusEnd };
}

function readBlocks(tokens: readonly Token[]) {
  const closed: TemplateBlock[] = [];
  const open: OpenBlock[] = [];
  let hasSurplusEnd = false;
  for (const { action, words } of actionsOf(tokens)) {
    const [first, second] = words;
    if (!first) continue;
    const block = open.at(-1);
    if (OPENING.has(first.kind)) open.push({ kind: first.kind, heads: [{ keyword: first, action }], jumps: [] });
    else if (first.kind === 'else') {
      const last = second && (second.kind === 'if' || second.kind === 'with') ? second : first;
      block?.heads.push({ keyword: { start: first.start, end: last.end }, action });
    } else if (first.kind === 'end') {
      open.pop();
      if (!block) hasSurplusEnd = true;
      else {
        const heads = [...block.heads, { keyword: first, action }];
        closed.push({ heads, jumps: block.jumps, start: heads[0]?.action.start ?? action.start, end: action.end });
      }
    } else if (first.kind === 'break' || first.kind === 'continue')
      open.findLast(({ kind }) => kind === 'range')?.jumps.push(first);
  }
  return { closed, open, hasSurplusEnd };
}

/** Each action with its first two tokens. */
function* actionsOf(
  tokens: readonly Token[],
): Generator<{ readonly action: Extent; readonly words: readonly Token[] }, void> {
  let start: Token | undefined;
  let words: Token[] = [];
  for (const token of tokens) {
    if (token.kind === 'left-delim') {
      start = token;
      words = [];
    } else if (token.kind === 'right-delim' && start) {
      yield { action: { start: start.start, end: token.end }, words };
      start = undefined;
    } else if (words.length < 2) words.push(token);
  }
}
