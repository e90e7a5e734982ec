import {
  BOOL,
  type CommandNode,
  type Extent,
  FLOAT64,
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
import { isPlain, lastEvaluated, type Reach } from './reach.js';

/** Callbacks for the parts of a template. An undefined type is unknown. */
export interface TemplateVisitor {
  member?(name: string, extent: Extent, owner: Type, member: Member | 'missing', args: readonly Argument[]): void;
  function?(name: string, extent: Extent, args: readonly Argument[]): void;
  /** A value that takes no arguments but has some, except the members of {@link TemplateVisitor.member}. */
  surplus?(head: OperandNode, args: readonly Argument[]): void;
  /** What a `range` repeats over. */
  range?(extent: Extent, type: Type | undefined): void;
  /** The dot or a variable. */
  value?(extent: Extent, type: Type | undefined): void;
  call?(node: TemplateNode, type: Type | undefined): void;
  /** Every statement, before its content. */
  statement?(node: StatementNode, scope: Scope): void;
  /** With this, only what can run is visited. */
  readonly reach?: Reach;
}

/** An argument of a call, including the value before a `|`. */
export interface Argument {
  readonly extent: Extent;
  /** Undefined: unknown. */
  readonly type: Type | undefined;
  /** Written as a constant, which Go converts to the parameter's type; not before a `|`. */
  readonly constant: 'bool' | 'number' | 'string' | undefined;
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
    for (const node of nodes) {
      inner = walkStatement(node, inner);
      if (visitor.reach && (node.kind === 'break' || node.kind === 'continue')) return;
    }
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
        if (node.kind === 'range') visitor.range?.(node.pipe, type);
        const element = type?.kind === 'slice' || type?.kind === 'map' ? type.element : undefined;
        const key = type?.kind === 'slice' ? INT : type?.kind === 'map' ? STRING : undefined;
        const types = node.kind === 'range' ? (node.pipe.declared.length > 1 ? [key, element] : [element]) : [type];
        const inside = declare(node.pipe, types, scope);
        const value = node.kind === 'if' ? scope.dot : node.kind === 'with' ? type : element;
        const truth = node.kind === 'range' ? undefined : visitor.reach?.truth(node.pipe);
        if (truth !== false) walkList(node.list, { ...inside, dot: value?.kind === 'interface' ? undefined : value });
        if (node.otherwise && truth !== true) walkList(node.otherwise, { ...inside, dot: scope.dot });
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
    let piped: Argument | undefined;
    for (const command of commands)
      piped = { extent: command, type: commandType(command, scope, piped), constant: undefined };
    return piped?.type;
  }

  function commandType({ args }: CommandNode, scope: Scope, piped: Argument | undefined): Type | undefined {
    const [head, ...rest] = args;
    const last = lastEvaluated(visitor.reach, head, rest);
    const written = rest.map((node, index): Argument => {
      const constant = node.kind === 'bool' || node.kind === 'number' || node.kind === 'string' ? node.kind : undefined;
      return { extent: node, type: index > last ? undefined : operandType(node, scope, []), constant };
    });
    const given = piped ? [...written, piped] : written;
    if (head.kind !== 'identifier') {
      if (given.length > 0 && isPlain(head)) visitor.surplus?.(head, given);
      return operandType(head, scope, given);
    }
    visitor.function?.(head.name, head, given);
    return resultOf(
      head.name,
      given.map(({ type }) => type),
    );
  }

  function operandType(node: OperandNode, scope: Scope, args: readonly Argument[]): Type | undefined {
    switch (node.kind) {
      case 'pipe':
        return pipeType(node, scope);
      case 'dot':
        visitor.value?.(node, scope.dot);
        return scope.dot;
      case 'field':
        return walkPath(scope.dot, node.path, node.start, args);
      case 'variable': {
        const type = scope.variables.get(node.name);
        const end = node.start + node.name.length;
        visitor.value?.({ start: node.start, end }, type);
        return walkPath(type, node.path, end, args);
      }
      case 'chain': {
        const type = operandType(node.operand, scope, []);
        const length = node.path.reduce((sum, name) => sum + name.length + 1, 0);
        return walkPath(type, node.path, node.end - length, args);
      }
      case 'identifier':
        visitor.function?.(node.name, node, []);
        return resultOf(node.name, []);
      case 'string':
        return STRING;
      case 'bool':
        return BOOL;
      case 'number':
        return numberType(node.text);
      default:
        return undefined;
    }
  }

  /** @param start the offset of the first dot */
  function walkPath(
    owner: Type | undefined,
    path: readonly string[],
    start: number,
    args: readonly Argument[],
  ): Type | undefined {
    let type = owner;
    let at = start;
    for (const [index, name] of path.entries()) {
      const member = memberOf(type, name);
      const extent = { start: at + 1, end: at + 1 + name.length };
      if (type && member) visitor.member?.(name, extent, type, member, index === path.length - 1 ? args : []);
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

/** The type of a number in its usual notation; other notations are left unknown. */
function numberType(text: string): Type | undefined {
  if (/^[+-]?\d+$/.test(text)) return INT;
  return /^[+-]?\d+\.\d+$/.test(text) ? FLOAT64 : undefined;
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
