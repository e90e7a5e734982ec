import { formatPlain } from '../format/printer.js';
import type { BranchNode, ListNode, StatementNode, TemplateNode } from '../parse/node.js';
import { compareStrings } from '../text/go-string.js';
import { quote } from '../text/quote.js';
import { elementAt } from '../values/slice.js';
import type { GoMap, Value } from '../values/types.js';
import { indirect, intValue, isTrue, lengthOf, makeValue, stringValue, withoutInterface } from '../values/value.js';
import { evaluatePipe } from './evaluate-pipe.js';
import { type Execution, type Frame, fail, step, write } from './execution.js';
import { printable } from './printable.js';

/** The maximum depth of template calls in Go. */
const GO_DEPTH = 100_000;

/**
 * The maximum depth here. Endless recursion repeats a cycle of a few templates. For each cycle of up to eight
 * templates, this depth is at the same point of the cycle as Go's depth, so the error names the same call.
 */
const DEPTH = 880;

type Jump = 'break' | 'continue' | undefined;

export function walkList(execution: Execution, dot: Value | undefined, { nodes }: ListNode): Jump {
  for (const node of nodes) {
    const jump = walk(execution, dot, node);
    if (jump) return jump;
  }
  return undefined;
}

function walk(execution: Execution, dot: Value | undefined, node: StatementNode): Jump {
  step(execution, node);
  switch (node.kind) {
    case 'text':
      write(execution, node.text);
      return undefined;
    case 'action': {
      const value = evaluatePipe(execution, dot, node.pipe);
      if (node.pipe.declared.length > 0) return undefined;
      execution.node = node;
      write(execution, formatPlain(printable(value)));
      return undefined;
    }
    case 'if':
    case 'with':
      return walkCondition(execution, dot, node);
    case 'range':
      return walkRange(execution, dot, node);
    case 'template':
      walkTemplate(execution, dot, node);
      return undefined;
    default:
      return node.kind;
  }
}

function walkCondition(execution: Execution, dot: Value | undefined, node: BranchNode): Jump {
  const { variables } = execution.frame;
  const scope = variables.length;
  const value = evaluatePipe(execution, dot, node.pipe);
  const branch = isTrue(withoutInterface(value)) ? node.list : node.otherwise;
  const inner = node.kind === 'with' && branch === node.list ? value : dot;
  const jump = branch && walkList(execution, inner, branch);
  variables.length = scope;
  return jump;
}

function walkRange(execution: Execution, dot: Value | undefined, node: BranchNode): Jump {
  const { variables } = execution.frame;
  const scope = variables.length;
  const { value } = indirect(evaluatePipe(execution, dot, node.pipe));
  const jump =
    !value || isEmpty(execution, value)
      ? node.otherwise && walkList(execution, dot, node.otherwise)
      : walkElements(execution, value, node);
  variables.length = scope;
  return jump;
}

function isEmpty(execution: Execution, value: Value): boolean {
  const { kind } = value.type;
  if (kind !== 'slice' && kind !== 'map') fail(execution, `range can't iterate over ${formatPlain(value)}`);
  return lengthOf(value) === 0;
}

function walkElements(execution: Execution, value: Value, { pipe, list }: BranchNode): undefined {
  const { variables } = execution.frame;
  const scope = variables.length;
  const [element, index] = [variables[scope - 1], variables[scope - 2]];
  for (const [key, item] of value.type.kind === 'map' ? mapEntries(value) : sliceEntries(value)) {
    if (pipe.declared.length > 0 && element) element.value = item;
    if (pipe.declared.length > 1 && index) index.value = key;
    const jump = walkList(execution, item, list);
    variables.length = scope;
    if (jump === 'break') break;
  }
}

function* sliceEntries(value: Value): Generator<readonly [Value, Value | undefined]> {
  const length = lengthOf(value) ?? 0;
  for (let index = 0; index < length; index++) yield [intValue(index), elementAt(value, index)];
}

function* mapEntries({ type, data }: Value): Generator<readonly [Value, Value | undefined]> {
  const map = data as GoMap;
  for (const key of [...map.keys()].sort(compareStrings)) {
    yield [stringValue(key), type.element && makeValue(type.element, map.get(key))];
  }
}

function walkTemplate(execution: Execution, dot: Value | undefined, node: TemplateNode): void {
  const tree = execution.templates.get(node.name);
  if (!tree) fail(execution, `template ${quote(node.name)} not defined`);
  const { frame } = execution;
  if (frame.depth >= DEPTH) fail(execution, depthProblem(frame));
  const data = node.pipe && evaluatePipe(execution, dot, node.pipe);
  const { node: before } = execution;
  execution.frame = { tree, variables: [{ name: '$', value: data }], depth: frame.depth + 1, caller: frame };
  walkList(execution, data, tree.root);
  execution.frame = frame;
  execution.node = before;
}

/** A template that is already running on the same data recurses endlessly, up to Go's limit. */
function depthProblem(frame: Frame): string {
  for (let outer = frame.caller; outer; outer = outer.caller) {
    if (outer.tree === frame.tree && outer.variables[0]?.value?.data === frame.variables[0]?.value?.data) {
      return `exceeded maximum template depth (${GO_DEPTH})`;
    }
  }
  return `the preview stops at ${DEPTH} templates within each other`;
}
