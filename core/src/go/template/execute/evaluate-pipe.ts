import { describeNode } from '../parse/describe-node.js';
import type {
  ChainNode,
  CommandNode,
  FieldNode,
  NumberNode,
  OperandNode,
  PipeNode,
  VariableNode,
} from '../parse/node.js';
import { quote } from '../text/quote.js';
import { ANY, COMPLEX128 } from '../values/basic-types.js';
import type { GoFunction, Type, Value } from '../values/types.js';
import {
  boolValue,
  floatValue,
  intValue,
  isTrue,
  lengthOf,
  makeValue,
  stringValue,
  withoutInterface,
} from '../values/value.js';
import { callFunction } from './call-function.js';
import { type Execution, fail, spendOn, step, tooLong, variableOf } from './execution.js';
import { fieldOf, findMethod } from './field.js';
import { canBeNil, fitting, nilOf } from './fitting.js';

/** The result of the previous stage of a pipeline, which becomes the last argument; undefined in the first stage. */
type Final = { readonly value: Value | undefined } | undefined;

/** The operands of a call, starting with the function; empty when an operand is evaluated without a call. */
type Args = readonly OperandNode[];

/** Evaluates a pipeline. The variables that it declares stay in scope until the caller removes them. */
export function evaluatePipe(execution: Execution, dot: Value | undefined, pipe: PipeNode): Value | undefined {
  execution.node = pipe;
  let final: Final;
  for (const command of pipe.commands) {
    const value = evaluateCommand(execution, dot, command, final);
    final = { value: value?.type === ANY ? withoutInterface(value) : value };
  }
  const value = final?.value;
  for (const { name } of pipe.declared) {
    if (!pipe.assigns) {
      execution.frame.variables.push({ name, value });
      continue;
    }
    const variable = variableOf(execution, name);
    if (!variable) return fail(execution, `undefined variable: ${name}`);
    variable.value = value;
  }
  return value;
}

function evaluateCommand(
  execution: Execution,
  dot: Value | undefined,
  command: CommandNode,
  final: Final,
): Value | undefined {
  const { args } = command;
  const [first] = args;
  step(execution, execution.node);
  switch (first.kind) {
    case 'field':
      return evaluateField(execution, dot, first, args, final);
    case 'chain':
      return evaluateChain(execution, dot, first, args, final);
    case 'identifier':
      return evaluateFunction(execution, dot, first, command, args, final);
    case 'pipe':
      if (execution.dialect.rejectsParenthesisArguments) rejectArguments(execution, args, final);
      return evaluatePipe(execution, dot, first);
    case 'variable':
      return evaluateVariable(execution, dot, first, args, final);
    default:
  }
  execution.node = first;
  rejectArguments(execution, args, final);
  if (first.kind === 'dot') return dot;
  if (first.kind === 'nil') return fail(execution, 'nil is not a command');
  return constant(execution, first);
}

function rejectArguments(execution: Execution, args: Args, final: Final): void {
  const [first] = args;
  if (first && (args.length > 1 || final))
    fail(execution, `can't give argument to non-function ${describeNode(first)}`);
}

function constant(execution: Execution, node: OperandNode): Value | undefined {
  if (node.kind === 'bool') return boolValue(node.value);
  if (node.kind === 'string') return stringValue(node.text);
  return node.kind === 'number' ? numberConstant(execution, node) : undefined;
}

/** A number without an expected type. Its notation determines its type. */
function numberConstant(execution: Execution, node: NumberNode): Value | undefined {
  execution.node = node;
  const { text, complex, float, int } = node;
  if (complex) return makeValue(COMPLEX128, complex);
  const integral = text.startsWith("'") || (/^0[xX]./.test(text) && !/[pP]/.test(text));
  if (float !== undefined && !integral && /[.eEpP]/.test(text)) return floatValue(float);
  return int === undefined ? fail(execution, `${text} overflows int`) : intValue(int);
}

function evaluateField(
  execution: Execution,
  dot: Value | undefined,
  node: FieldNode,
  args: Args,
  final: Final,
): Value | undefined {
  execution.node = node;
  return follow(execution, dot, dot, node, node.path, args, final);
}

function evaluateChain(
  execution: Execution,
  dot: Value | undefined,
  node: ChainNode,
  args: Args,
  final: Final,
): Value | undefined {
  execution.node = node;
  const value = evaluateArgument(execution, dot, undefined, node.operand);
  return follow(execution, dot, value, node, node.path, args, final);
}

function evaluateVariable(
  execution: Execution,
  dot: Value | undefined,
  node: VariableNode,
  args: Args,
  final: Final,
): Value | undefined {
  execution.node = node;
  const variable = variableOf(execution, node.name);
  if (!variable) return fail(execution, `undefined variable: ${node.name}`);
  if (node.path.length > 0) return follow(execution, dot, variable.value, node, node.path, args, final);
  rejectArguments(execution, args, final);
  return variable.value;
}

/** Follows a path of fields. The last one receives the arguments if it is a method. */
function follow(
  execution: Execution,
  dot: Value | undefined,
  start: Value | undefined,
  node: OperandNode,
  path: readonly string[],
  args: Args,
  final: Final,
): Value | undefined {
  let value = start;
  for (const [index, name] of path.entries()) {
    if (!value) return undefined;
    const last = index === path.length - 1;
    const given = last ? args : [];
    const finally_ = last ? final : undefined;
    const method = findMethod(execution, value, name, node);
    value = method
      ? evaluateCall(execution, dot, method, node, name, given, finally_)
      : fieldOf(execution, value, name, given.length > 1 || finally_ !== undefined, node);
  }
  return value;
}

function evaluateFunction(
  execution: Execution,
  dot: Value | undefined,
  node: OperandNode & { readonly kind: 'identifier' },
  call: CommandNode | OperandNode,
  args: Args,
  final: Final,
): Value | undefined {
  execution.node = node;
  const { name } = node;
  const fn = execution.functions.get(name);
  if (!fn) return fail(execution, `${quote(name)} is not a defined function`);
  return (name === 'and' || name === 'or') && execution.dialect.hasShortCircuit
    ? evaluateLogic(execution, dot, name, args.slice(1), final)
    : evaluateCall(execution, dot, fn, call, name, args, final);
}

/** `and` and `or` stop at the first argument that decides the result. */
function evaluateLogic(
  execution: Execution,
  dot: Value | undefined,
  name: string,
  args: Args,
  final: Final,
): Value | undefined {
  if (args.length === 0 && !final) fail(execution, `wrong number of args for ${name}: want at least 1 got 0`);
  let value: Value | undefined;
  for (const arg of args) {
    value = evaluateArgument(execution, dot, ANY, arg);
    const truth = isTrue(withoutInterface(value));
    if (truth === (name === 'or')) return value;
  }
  return final ? final.value : value;
}

function evaluateCall(
  execution: Execution,
  dot: Value | undefined,
  fn: GoFunction,
  node: CommandNode | OperandNode,
  name: string,
  args: Args,
  final: Final,
): Value | undefined {
  const given = args.slice(1);
  const { parameters, variadic, results } = fn;
  const count = given.length + (final ? 1 : 0);
  if (variadic && count < parameters.length - 1) {
    fail(execution, `wrong number of args for ${name}: want at least ${parameters.length - 1} got ${given.length}`);
  }
  if (!variadic && count !== parameters.length) {
    fail(execution, `wrong number of args for ${name}: want ${parameters.length} got ${count}`);
  }
  if (results !== 1) fail(execution, `can't call method/function ${quote(name)} with ${results} results`);
  const typeAt = (index: number): Type => parameters[Math.min(index, parameters.length - 1)] ?? ANY;
  const values = given.map((arg, index) => evaluateArgument(execution, dot, typeAt(index), arg));
  if (final) values.push(fitting(execution, final.value, typeAt(given.length)));
  for (const value of values) spendOn(execution, sizeOf(value), fn.stepsPerCharacter);
  const result = callFunction(execution, fn, values, node, name);
  if (typeof result?.data === 'string' && result.data.length > execution.limits.output) {
    fail(execution, tooLong(execution.limits));
  }
  spendOn(execution, sizeOf(result));
  return result;
}

/** The characters of a text; a list and a map count as texts that name their members. */
function sizeOf(value: Value | undefined): number {
  const { data } = withoutInterface(value) ?? {};
  if (typeof data === 'string') return data.length;
  const members = value && withoutInterface(value) ? (lengthOf(value) ?? 0) : 0;
  return members * CHARACTERS_OF_MEMBER;
}

const CHARACTERS_OF_MEMBER = 100;

/** @param type the expected type; undefined: any type */
function evaluateArgument(
  execution: Execution,
  dot: Value | undefined,
  type: Type | undefined,
  node: OperandNode,
): Value | undefined {
  execution.node = node;
  switch (node.kind) {
    case 'dot':
      return fitting(execution, dot, type);
    case 'nil':
      if (!type || !canBeNil(type)) return fail(execution, `cannot assign nil to ${type?.name ?? '%!s(<nil>)'}`);
      return nilOf(type);
    case 'field':
      return fitting(execution, evaluateField(execution, dot, node, [node], undefined), type);
    case 'variable':
      return fitting(execution, evaluateVariable(execution, dot, node, [], undefined), type);
    case 'pipe':
      return fitting(execution, evaluatePipe(execution, dot, node), type);
    case 'identifier':
      return fitting(execution, evaluateFunction(execution, dot, node, node, [], undefined), type);
    case 'chain':
      return fitting(execution, evaluateChain(execution, dot, node, [], undefined), type);
    default:
      return evaluateConstant(execution, type ?? ANY, node);
  }
}

type ConstantNode = Extract<OperandNode, { readonly kind: 'bool' | 'number' | 'string' }>;

/** Converts a constant to the expected type, if possible. */
function evaluateConstant(execution: Execution, type: Type, node: ConstantNode): Value | undefined {
  const expected = (what: string): never => fail(execution, `expected ${what}; found ${describeNode(node)}`);
  switch (type.kind) {
    case 'bool':
      return node.kind === 'bool' ? makeValue(type, node.value) : expected('bool');
    case 'string':
      return node.kind === 'string' ? makeValue(type, node.text) : expected('string');
    case 'int':
    case 'int64':
      return node.kind === 'number' && node.int !== undefined ? intValue(node.int, type) : expected('integer');
    case 'uint8':
    case 'uint64':
      return node.kind === 'number' && node.uint !== undefined
        ? intValue(node.uint, type)
        : expected('unsigned integer');
    case 'float64':
      return node.kind === 'number' && node.float !== undefined ? makeValue(type, node.float) : expected('float');
    case 'complex128':
      return node.kind === 'number' && node.complex ? makeValue(type, node.complex) : expected('complex');
    case 'interface':
    case 'reflect-value':
      return constant(execution, node);
    default:
      return fail(execution, `can't handle ${describeNode(node)} for arg of type ${type.name}`);
  }
}
