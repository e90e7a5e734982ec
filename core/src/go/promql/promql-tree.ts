import type { SyntaxNode } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';
import { unquote } from '../template/text/unquote.js';

/** A node of an expression. */
export interface PromqlNode {
  /** As in the grammar, such as `VectorSelector`. */
  readonly name: string;
  /** As written. */
  readonly text: string;
  readonly children: readonly PromqlNode[];
}

/** Deeper expressions are not read: their nodes are visited by recursion. */
const DEEPEST = 200;

/** Undefined for a text that is no expression. */
export function parsePromql(text: string): PromqlNode | undefined {
  const root = nodeOf(parser.parse(text).topNode, text, DEEPEST);
  const operands = root?.children.filter(({ name }) => name !== 'LineComment') ?? [];
  return operands.length === 1 ? operands[0] : undefined;
}

function nodeOf(node: SyntaxNode, text: string, depth: number): PromqlNode | undefined {
  if (node.type.isError || depth === 0) return undefined;
  const children: PromqlNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    const inner = nodeOf(child, text, depth - 1);
    if (!inner) return undefined;
    if (inner.name !== 'LineComment' || depth === DEEPEST) children.push(inner);
  }
  return { name: node.name, text: text.slice(node.from, node.to), children };
}

export function childNamed({ children }: PromqlNode, name: string): PromqlNode | undefined {
  return children.find((child) => child.name === name);
}

/** The text of a string; undefined for other nodes, and for a string that Prometheus does not accept. */
export function stringIn(node: PromqlNode | undefined): string | undefined {
  return node?.name === 'StringLiteral' ? unquote(node.text) : undefined;
}

/** The names in brackets of `by`, `on` and the like; undefined if one is no valid text. */
export function namesIn(list: PromqlNode | undefined): readonly string[] | undefined {
  const names = (list?.children ?? []).map((child) =>
    child.name === 'LabelName' ? child.text : stringIn(child.children[0]),
  );
  return names.every((name) => name !== undefined) ? names : undefined;
}
