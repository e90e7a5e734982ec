import type { CommandNode, OperandNode } from '../parse/node.js';
import { GoError } from '../values/go-error.js';
import type { GoFunction, Value } from '../values/types.js';
import { type Execution, fail } from './execution.js';

/** Calls a function with arguments that fit. Its error or panic ends the execution and names the whole call. */
export function callFunction(
  execution: Execution,
  { call }: GoFunction,
  args: readonly (Value | undefined)[],
  node: CommandNode | OperandNode,
  name: string,
): Value | undefined {
  try {
    return call(args);
  } catch (error) {
    if (!(error instanceof GoError)) throw error;
    execution.node = node;
    return fail(execution, `error calling ${name}: ${error.message}`);
  }
}
