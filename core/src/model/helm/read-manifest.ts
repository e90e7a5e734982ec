import { type Phrase, phrase } from '../../text/phrase.js';
import { finish, type Steps } from '../../text/steps.js';
import type { YamlNode } from '../../yaml/node.js';
import { type ReadDocument, readDocumentInSteps } from '../../yaml/read-document.js';
import { type Action, actionsIn } from './actions.js';
import { type Block, blocksIn, choicesOf, leftOut } from './blocks.js';
import { fillActions } from './fill-actions.js';
import { firstEndingAfter } from './find-action.js';
import { hideConditional } from './hide-conditional.js';
import { lineStart } from './line-start.js';
import { type MaskedLines, maskLines } from './mask-lines.js';
import { type Opening, restoreTree } from './restore-tree.js';

/** A document of manifests; a template of Helm's as far as it can be read. */
export interface ReadManifest extends ReadDocument {
  /** Undefined: the document is no template. */
  readonly template: ManifestTemplate | undefined;
}

export interface ManifestTemplate {
  /** The trees of the document, together with each branch of its blocks. The first one is the root. Empty: it cannot be read. */
  readonly roots: readonly YamlNode[];
  /** The tree in which everything is unknown that depends on a block. Undefined: it cannot be read. */
  readonly certain: YamlNode | undefined;
  readonly actions: readonly Action[];
  /** The action of the block inside the document in which an offset is, if it is in one. */
  readonly blockAt: (offset: number) => string | undefined;
  /** Why it cannot be read, if it cannot. */
  readonly problem: TemplateProblem | undefined;
  /** The action on which it depends whether the document is there at all, or how often. */
  readonly condition: string | undefined;
}

/** Offsets of the text. */
export interface TemplateProblem {
  readonly message: Phrase;
  readonly start: number;
  readonly end: number;
}

/** Reads one document of a stream as kubectl would, or a template of one as far as possible. */
export function readManifest(text: string): ReadManifest {
  return finish(readManifestInSteps(text));
}

/** The last template: requests about it follow each other. */
let last: { readonly text: string; readonly read: ReadManifest } | undefined;

/** The same in small steps, whatever the size of the document. */
export function* readManifestInSteps(text: string): Steps<ReadManifest> {
  if (!text.includes('{{')) return { ...(yield* readDocumentInSteps(text)), template: undefined };
  if (last?.text !== text) last = { text, read: yield* read(text) };
  return last.read;
}

/** Prints braces for another template, which only Helm's own templates need to do. */
const ESCAPE = /^\{\{-?\s*(?:`[^`]*\{\{|"(?:[^"\\]|\\.)*\{\{)/;

function* read(text: string): Steps<ReadManifest> {
  const actions = actionsIn(text);
  yield undefined;
  const blocks = blocksIn(text, actions);
  yield undefined;
  const first = maskChoice(text, actions, blocks, 0);
  yield undefined;
  if (!first.begins && !actions.some(({ start, end }) => ESCAPE.test(text.slice(start, end)))) {
    const plain = yield* readDocumentInSteps(text);
    if (plain.root || !first.bare) return { ...plain, template: undefined };
  }
  return yield* readTemplate(text, actions, blocks);
}

function maskChoice(text: string, actions: readonly Action[], blocks: readonly Block[], choice: number): MaskedLines {
  return maskLines(fillActions(text, actions, leftOut(blocks, choice)), text);
}

function* readTemplate(text: string, actions: readonly Action[], blocks: readonly Block[]): Steps<ReadManifest> {
  const roots: YamlNode[] = [];
  const unreadable = (problem: TemplateProblem): ReadManifest => ({
    root: undefined,
    problems: [],
    template: { roots: [], certain: undefined, actions, blockAt: () => undefined, problem, condition: undefined },
  });
  const open = actions.find(({ isOpen }) => isOpen);
  if (open) return unreadable({ message: phrase('This action has no end.'), start: open.start, end: open.end });
  for (let choice = 0; choice < choicesOf(blocks); choice++) {
    const { text: masked, insertions } = maskChoice(text, actions, blocks, choice);
    yield undefined;
    const { root, problems } = yield* readDocumentInSteps(masked);
    yield undefined;
    // Repeated keys are no problem: each may be in a block of its own.
    const [problem] = problems;
    if (!root && problem) return unreadable(problem);
    if (!root) continue;
    const around = blocks.filter((block) => isAround(block, root));
    const openings = [
      ...insertions.map(({ start, end, column }) => {
        const action = firstEndingAfter(actions, start);
        return { start, end, column: action?.indent ?? column };
      }),
      ...blocks.flatMap((block) => (block.isDefinition || around.includes(block) ? [] : openingOf(block, text))),
    ];
    roots.push(
      restoreTree(
        root,
        text,
        actions,
        openings.sort((one, other) => one.start - other.start),
      ),
    );
  }
  const [root] = roots;
  const outer = root && blocks.find((block) => isAround(block, root));
  const condition = outer && text.slice(outer.head.start, outer.head.end);
  const inner = root ? blocks.filter((block) => !block.isDefinition && !isAround(block, root)) : [];
  const certain = root && inner.length > 0 ? hideConditional(root, inner, text) : root;
  const blockAt = (offset: number): string | undefined => {
    const block = inner.find(({ start, end }) => start <= offset && offset < end);
    return block && text.slice(block.head.start, block.head.end);
  };
  return { root, problems: [], template: { roots, certain, actions, blockAt, problem: undefined, condition } };
}

function isAround({ start, end, isDefinition }: Block, root: YamlNode): boolean {
  return !isDefinition && start <= root.start && end >= root.end;
}

/** What a block brings in is as deep as its shallowest line. */
function openingOf({ head, start, branches }: Block, text: string): readonly Opening[] {
  const indents = branches.flatMap((branch) =>
    [...text.slice(branch.start, branch.end).matchAll(/[\r\n]( *)[^\s{#]/g)].map(([, blanks = '']) => blanks.length),
  );
  const last = lineStart(text, start);
  if (indents.length === 0) return [];
  const column = indents.reduce((least, indent) => Math.min(least, indent), Number.MAX_SAFE_INTEGER);
  return text.slice(last, start).trim() === '' || start === 0 ? [{ start: head.start, end: head.end, column }] : [];
}
