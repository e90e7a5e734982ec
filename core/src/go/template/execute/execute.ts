import { type Dialect, NEWEST_DIALECT } from '../dialect/dialect.js';
import type { Tree } from '../parse/node.js';
import { joined } from '../text/go-string.js';
import type { GoFunction, Value } from '../values/types.js';
import { type Execution, ExecutionFailure, type ExecutionProblem, fail, type Limits, type Spent } from './execution.js';
import { walkList } from './walk.js';

/** Far more than a useful template needs, but few enough that an editor does not have to wait. */
export const LIMITS: Limits = { output: 4_000_000, steps: 2_000_000 };

export interface Executed {
  /** With a problem, the text before it. */
  readonly output: string;
  readonly problem?: ExecutionProblem;
}

export interface ExecuteOptions {
  readonly templates: ReadonlyMap<string, Tree>;
  /** The built-in functions of Go and those of the program. */
  readonly functions: ReadonlyMap<string, GoFunction>;
  /** Default: the newest. */
  readonly dialect?: Dialect;
  readonly limits?: Limits;
  /** What earlier executions spent of the limits; default: nothing. */
  readonly spent?: Spent;
}

/** Executes a template, with Go's option `missingkey=zero`. */
export function execute(tree: Tree, data: Value | undefined, options: ExecuteOptions): Executed {
  const execution: Execution = {
    templates: options.templates,
    functions: options.functions,
    dialect: options.dialect ?? NEWEST_DIALECT,
    limits: options.limits ?? LIMITS,
    output: '',
    spent: options.spent ?? { steps: 0 },
    frame: { tree, variables: [{ name: '$', value: data }], depth: 0, caller: undefined },
    node: tree.root,
  };
  try {
    try {
      walkList(execution, data, tree.root);
    } catch (error) {
      if (error instanceof RangeError) fail(execution, 'nested too deeply');
      throw error;
    }
    return { output: joined(execution.output) };
  } catch (error) {
    if (error instanceof ExecutionFailure) return { output: joined(execution.output), problem: error.problem };
    throw error;
  }
}
