import type { Extent, ListNode, OperandNode, PipeNode, Tree, VariableNode } from '../../go/template/index.js';

/** A variable of a template, with all its places; the first one declares it. Extents include the `$`. */
export interface TemplateVariable {
  /** With the `$`. */
  readonly name: string;
  readonly places: readonly Extent[];
  /** The names of the variables that can be seen where it is used or declared. */
  readonly seen: ReadonlySet<string>;
}

interface Found {
  readonly name: string;
  readonly places: Extent[];
  readonly seen: Set<string>;
}

/** The variables that are declared, as Go scopes them: up to the end of the block around the declaration. */
export function templateVariables({ root }: Tree): readonly TemplateVariable[] {
  const found: Found[] = [];
  walkList(root, []);
  return found;

  /** @param outer the variables in scope, inner ones last */
  function walkList({ nodes }: ListNode, outer: readonly Found[]): void {
    let scope = outer;
    for (const node of nodes) {
      if (!('pipe' in node) || !node.pipe) continue;
      const inner = walkPipe(node.pipe, scope);
      if (node.kind === 'action') scope = inner;
      if (!('list' in node)) continue;
      walkList(node.list, inner);
      if (node.otherwise) walkList(node.otherwise, inner);
    }
  }

  /** Returns the scope after it. */
  function walkPipe({ declared, assigns, commands }: PipeNode, scope: readonly Found[]): readonly Found[] {
    for (const { args } of commands) for (const arg of args) walkOperand(arg, scope);
    if (assigns) {
      for (const variable of declared) use(variable, scope);
      return scope;
    }
    const added = declared.map(({ name, start }): Found => {
      const place = { start, end: start + name.length };
      // those of one `range` see each other
      return { name, places: [place], seen: new Set([...scope, ...declared].map((other) => other.name)) };
    });
    found.push(...added);
    for (const one of scope) for (const { name } of added) one.seen.add(name);
    return [...scope, ...added];
  }

  function walkOperand(node: OperandNode, scope: readonly Found[]): void {
    if (node.kind === 'variable') use(node, scope);
    else if (node.kind === 'pipe') walkPipe(node, scope);
    else if (node.kind === 'chain') walkOperand(node.operand, scope);
  }

  function use({ name, start }: VariableNode, scope: readonly Found[]): void {
    scope.findLast((one) => one.name === name)?.places.push({ start, end: start + name.length });
  }
}
