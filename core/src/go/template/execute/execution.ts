import { describeNode } from '../parse/describe-node.js';
import type { Extent, Node, Source, Tree } from '../parse/node.js';
import { byteLength } from '../text/go-string.js';
import { quote } from '../text/quote.js';
import type { GoFunction, Value } from '../values/types.js';

/** What a run may take before it is ended. Go itself has only the depth, of 100,000. */
export interface Limits {
  /** UTF-16 units, of the output and of any string. */
  readonly output: number;
  /** Statements and commands. */
  readonly steps: number;
}

export interface ExecutionProblem extends Extent {
  /** As Go words it: `template: name:line:column: executing "x" at <.Foo>: …`. */
  readonly message: string;
  readonly source: Source;
}

/** Ends a run; never leaves `execute`. */
export class ExecutionFailure extends Error {
  constructor(readonly problem: ExecutionProblem) {
    super(problem.message);
  }
}

interface Variable {
  readonly name: string;
  value: Value | undefined;
}

/** One template of those that call each other. */
export interface Frame {
  readonly tree: Tree;
  readonly variables: Variable[];
  readonly depth: number;
  readonly caller: Frame | undefined;
}

export interface Execution {
  readonly templates: ReadonlyMap<string, Tree>;
  readonly functions: ReadonlyMap<string, GoFunction>;
  readonly limits: Limits;
  output: string;
  steps: number;
  frame: Frame;
  /** Which one an error is about. */
  node: Node;
}

export function step(execution: Execution, node: Node): void {
  execution.node = node;
  execution.steps++;
  if (execution.steps > execution.limits.steps) fail(execution, `stopped after ${execution.limits.steps} steps`);
}

export function write(execution: Execution, text: string): void {
  execution.output += text;
  if (execution.output.length > execution.limits.output) fail(execution, tooLong(execution.limits));
}

export function tooLong({ output }: Limits): string {
  return `stopped at ${output} characters`;
}

/** @param extent where an editor shows it, when that is not the node that Go names */
export function fail({ frame, node }: Execution, problem: string, { start, end }: Extent = node): never {
  const { source, name } = frame.tree;
  const before = source.text.slice(0, node.at);
  const line = before.split('\n').length;
  const column = byteLength(before.slice(before.lastIndexOf('\n') + 1));
  const place = `${source.name}:${line}:${column}`;
  const message = `template: ${place}: executing ${quote(name)} at <${describeNode(node)}>: ${problem}`;
  throw new ExecutionFailure({ message, source, start, end });
}

export function variableOf({ frame }: Execution, name: string): Variable | undefined {
  return frame.variables.findLast((variable) => variable.name === name);
}
