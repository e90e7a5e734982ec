import type { Dialect } from '../dialect/dialect.js';
import { describeNode } from '../parse/describe-node.js';
import type { Extent, Node, Source, Tree } from '../parse/node.js';
import { byteLength } from '../text/go-string.js';
import { quote } from '../text/quote.js';
import type { GoFunction, Value } from '../values/types.js';

/** The bounds of an execution. Go itself only limits the depth, to 100,000. */
export interface Limits {
  /** The maximum length of the output and of each string, in UTF-16 code units. */
  readonly output: number;
  /** The maximum number of statements and commands, and of the texts that they handle, which count by their length. */
  readonly steps: number;
}

/** The steps of one execution, or of several that must not take longer together. */
export interface Spent {
  steps: number;
}

export interface ExecutionProblem extends Extent {
  /** The message of Go: `template: name:line:column: executing "x" at <.Foo>: …`. */
  readonly message: string;
  readonly source: Source;
}

/** Ends an execution. Never leaves `execute`. */
export class ExecutionFailure extends Error {
  constructor(readonly problem: ExecutionProblem) {
    super(problem.message);
  }
}

interface Variable {
  readonly name: string;
  value: Value | undefined;
}

/** One entry in the stack of template calls. */
export interface Frame {
  readonly tree: Tree;
  readonly variables: Variable[];
  readonly depth: number;
  readonly caller: Frame | undefined;
}

export interface Execution {
  readonly templates: ReadonlyMap<string, Tree>;
  readonly functions: ReadonlyMap<string, GoFunction>;
  readonly dialect: Dialect;
  readonly limits: Limits;
  output: string;
  readonly spent: Spent;
  frame: Frame;
  /** The node that an error names. */
  node: Node;
}

export function step(execution: Execution, node: Node): void {
  execution.node = node;
  spend(execution, 1);
}

/** About as many characters are read or written in the time of a step. */
const CHARACTERS_PER_STEP = 32;

/** @param stepsPerCharacter default: reading or writing */
export function spendOn(execution: Execution, characters: number, stepsPerCharacter = 1 / CHARACTERS_PER_STEP): void {
  spend(execution, Math.floor(characters * stepsPerCharacter));
}

/** Go has no such limit, so the message says whose it is. */
function spend(execution: Execution, steps: number): void {
  const { spent, limits } = execution;
  spent.steps += steps;
  if (spent.steps > limits.steps) fail(execution, `the preview stops after ${limits.steps} steps`);
}

export function write(execution: Execution, text: string): void {
  spendOn(execution, text.length);
  execution.output += text;
  if (execution.output.length > execution.limits.output) fail(execution, tooLong(execution.limits));
}

export function tooLong({ output }: Limits): string {
  return `the preview stops at ${output} characters`;
}

/** @param extent where an editor shows the error; default: the node that Go names */
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
