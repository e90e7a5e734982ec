import {
  BOOL,
  type CommandNode,
  type Extent,
  INT,
  type ListNode,
  type OperandNode,
  type PipeNode,
  STRING,
  type StatementNode,
  type TemplateNode,
  type Tree,
  type Type,
} from '../../go/template/index.js';
import { FUNCTION_DOCS } from './function-docs.js';
import { type Member, memberOf } from './member.js';

/** Callbacks for the parts of a template. An undefined type is unknown. */
export interface TemplateVisitor {
  /** `count` is the number of arguments. */
  member?(name: string, extent: Extent, owner: Type, member: Member | 'missing', count: number): void;
  function?(name: string, extent: Extent, count: number): void;
  /** The dot or a variable. */
  value?(extent: Extent, type: Type | undefined): void;
  call?(node: TemplateNode, type: Type | undefined): void;
  /** Every statement, before its content. */
  statement?(node: StatementNode, scope: Scope): void;
}

export interface Scope {
  readonly dot: Type | undefined;
  readonly variables: ReadonlyMap<string, Type | undefined>;
}

/** Walks a template as if it ran on a value of the type. */
export function walkTemplate({ root }: Tree, dot: Type | undefined, visitor: TemplateVisitor): void {
  const changed = new Set<string>();
  collectAssigned(root, changed);
  walkList(root, { dot, variables: new Map([['$', dot]]) });

  function walkList({ nodes }: ListNode, scope: Scope): void {
    let inner = scope;
    for (const node of nodes) inner = walkStatement(node, inner);
  }

  /** Returns the scope after the statement. */
  function walkStatement(node: StatementNode, scope: Scope): Scope {
    visitor.statement?.(node, scope);
    switch (node.kind) {
      case 'action': {
        const type = pipeType(node.pipe, scope);
        return declare(node.pipe, [type], scope);
      }
      case 'if':
      case 'with':
      case 'range': {
        const type = pipeType(node.pipe, scope);
        const element = type?.kind === 'slice' || type?.kind === 'map' ? type.element : undefined;
        const key = type?.kind === 'slice' ? INT : type?.kind === 'map' ? STRING : undefined;
        const types = node.kind === 'range' ? (node.pipe.declared.length > 1 ? [key, element] : [element]) : [type];
        const inside = declare(node.pipe, types, scope);
        const value = node.kind === 'if' ? scope.dot : node.kind === 'with' ? type : element;
        walkList(node.list, { ...inside, dot: value?.kind === 'interface' ? undefined : value });
        if (node.otherwise) walkList(node.otherwise, { ...inside, dot: scope.dot });
        return scope;
      }
      case 'template': {
        const type = node.pipe && pipeType(node.pipe, scope);
        visitor.call?.(node, type);
        return scope;
      }
      default:
        return scope;
    }
  }

  function declare({ declared, assigns }: PipeNode, types: readonly (Type | undefined)[], scope: Scope): Scope {
    if (declared.length === 0 || assigns) return scope;
    const variables = new Map(scope.variables);
    for (const [index, { name }] of declared.entries())
      variables.set(name, changed.has(name) ? undefined : types[index]);
    return { ...scope, variables };
  }

  function pipeType({ commands }: PipeNode, scope: Scope): Type | undefined {
    let type: Type | undefined;
    for (const [index, command] of commands.entries()) type = commandType(command, scope, index > 0 ? 1 : 0, type);
    return type;
  }

  function commandType({ args }: CommandNode, scope: Scope, piped: number, input: Type | undefined): Type | undefined {
    const [head, ...rest] = args;
    const types = rest.map((argument) => operandType(argument, scope, 0));
    if (head.kind !== 'identifier') return operandType(head, scope, rest.length + piped);
    visitor.function?.(head.name, head, rest.length + piped);
    return resultOf(head.name, piped ? [...types, input] : types);
  }

  function operandType(node: OperandNode, scope: Scope, count: number): Type | undefined {
    switch (node.kind) {
      case 'pipe':
        return pipeType(node, scope);
      case 'dot':
        visitor.value?.(node, scope.dot);
        return scope.dot;
      case 'field':
        return walkPath(scope.dot, node.path, node.start, count);
      case 'variable': {
        const type = scope.variables.get(node.name);
        const end = node.start + node.name.length;
        visitor.value?.({ start: node.start, end }, type);
        return walkPath(type, node.path, end, count);
      }
      case 'chain': {
        const type = operandType(node.operand, scope, 0);
        const length = node.path.reduce((sum, name) => sum + name.length + 1, 0);
        return walkPath(type, node.path, node.end - length, count);
      }
      case 'identifier':
        visitor.function?.(node.name, node, 0);
        return resultOf(node.name, []);
      case 'string':
        return STRING;
      case 'bool':
        return BOOL;
      default:
        return undefined;
    }
  }

  /** @param start the offset of the first dot */
  function walkPath(owner: Type | undefined, path: readonly string[], start: number, count: number): Type | undefined {
    let type = owner;
    let at = start;
    for (const [index, name] of path.entries()) {
      const member = memberOf(type, name);
      const extent = { start: at + 1, end: at + 1 + name.length };
      if (type && member) visitor.member?.(name, extent, type, member, index === path.length - 1 ? count : 0);
      type = member === 'missing' ? undefined : member?.type;
      at = extent.end;
    }
    return type;
  }
}

function resultOf(name: string, types: readonly (Type | undefined)[]): Type | undefined {
  const result = Object.hasOwn(FUNCTION_DOCS, name) ? FUNCTION_DOCS[name]?.result : undefined;
  if (result === 'first') return types[0];
  if (result !== 'element') return result;
  const element = types.length === 2 ? types[0]?.element : undefined;
  return types[0]?.kind === 'pointer' || element?.kind === 'interface' ? undefined : element;
}

/** A variable that is assigned again has no single type. */
function collectAssigned({ nodes }: ListNode, into: Set<string>): void {
  for (const node of nodes) {
    if (!('pipe' in node)) continue;
    if (node.pipe?.assigns) for (const { name } of node.pipe.declared) into.add(name);
    if (!('list' in node)) continue;
    collectAssigned(node.list, into);
    if (node.otherwise) collectAssigned(node.otherwise, into);
  }
}
