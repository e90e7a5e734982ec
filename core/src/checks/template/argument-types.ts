import { INT, isAssignable, type Signature, STRING, type Type } from '../../go/template/index.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import type { Argument } from './walk-template.js';

/** An argument that a function certainly rejects when the template runs. */
export interface WrongArgument {
  readonly argument: Argument;
  readonly problem: Phrase;
}

/** The first argument whose type does not fit its parameter. Values of unknown type may fit. */
export function wrongArgument(
  name: string,
  { parameters, variadic }: Signature,
  args: readonly Argument[],
): WrongArgument | undefined {
  for (const [index, argument] of args.entries()) {
    const parameter = parameters[index] ?? (variadic ? parameters.at(-1) : undefined);
    if (!parameter || fits(argument, parameter)) continue;
    return { argument, problem: wants(name, parameter, argument) };
  }
  return undefined;
}

/** What the built-in functions, which take values of any type, reject. */
export function wrongOperand(name: string, args: readonly Argument[]): WrongArgument | undefined {
  const [first, second] = args;
  switch (name) {
    case 'len':
      return first?.type && !isIterable(first.type) && indirect(first.type) !== STRING
        ? { argument: first, problem: phrase('`len` takes a list, labels or text, but this is {type}', typed(first)) }
        : undefined;
    case 'index':
      return wrongIndex(first, second);
    case 'eq':
    case 'ne':
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
      return incomparable(name, first, second);
    default:
      return undefined;
  }
}

/** Whether `range` can repeat over a value. */
export function isIterable(type: Type): boolean {
  const { kind } = indirect(type);
  return kind === 'slice' || kind === 'map' || kind === 'interface';
}

function fits({ type, constant }: Argument, parameter: Type): boolean {
  if (parameter.kind === 'interface' || parameter.kind === 'reflect-value') return true;
  if (constant) return constant === constantOf(parameter);
  if (!type || isAssignable(type, parameter)) return true;
  if (type.kind === 'pointer' && type.element && isAssignable(type.element, parameter)) return true;
  // An addressable value becomes a pointer.
  return parameter.kind === 'pointer' && parameter.element === type;
}

/** The kind of constant that Go converts to a parameter. */
function constantOf({ kind }: Type): Argument['constant'] {
  if (kind === 'string' || kind === 'bool') return kind;
  return NUMBERS.has(kind) ? 'number' : undefined;
}

const NUMBERS: ReadonlySet<Type['kind']> = new Set(['int', 'int64', 'uint8', 'uint64', 'float64', 'complex128']);

function wants(name: string, parameter: Type, argument: Argument): Phrase {
  const args = { name, wanted: parameter.name, ...typed(argument) };
  return isLabels(argument.type) && parameter === STRING
    ? phrase('“{name}” takes {wanted}, but this is {type}: name one label, such as `.Labels.severity`', args)
    : phrase('“{name}” takes {wanted}, but this is {type}', args);
}

function wrongIndex(list: Argument | undefined, key: Argument | undefined): WrongArgument | undefined {
  if (!list?.type || !key?.type) return undefined;
  const { kind } = indirect(list.type);
  if (kind === 'map' && key.type === INT)
    return { argument: key, problem: phrase('Labels are found by their names, but this is {type}', typed(key)) };
  return kind === 'slice' && key.type === STRING
    ? { argument: key, problem: phrase('A list is counted from 0, but this is {type}', typed(key)) }
    : undefined;
}

/** Go compares text with text and numbers with numbers; only `eq` and `ne` compare other values. */
function incomparable(
  name: string,
  first: Argument | undefined,
  second: Argument | undefined,
): WrongArgument | undefined {
  if (!first?.type || !second?.type) return undefined;
  const [left, right] = [comparedKind(first.type), comparedKind(second.type)];
  const isOrdered = name !== 'eq' && name !== 'ne';
  const fails = left !== right || (isOrdered && (left === undefined || left === 'bool'));
  if (!fails) return undefined;
  const args = { name, left: first.type.name, right: second.type.name };
  return {
    argument: second,
    problem:
      left === 'string' && (right === 'int' || right === 'float64')
        ? phrase(
            '`{name}` cannot compare {left} with {right}: labels are text, and templates cannot read numbers',
            args,
          )
        : phrase('`{name}` cannot compare {left} with {right}', args),
  };
}

/** Values of different kinds cannot be compared; undefined: only with values of their own type. */
function comparedKind({ kind }: Type): 'bool' | 'int' | 'float64' | 'string' | undefined {
  if (kind === 'int64' || kind === 'int' || kind === 'uint8' || kind === 'uint64') return 'int';
  return kind === 'bool' || kind === 'float64' || kind === 'string' ? kind : undefined;
}

function isLabels(type: Type | undefined): boolean {
  return type?.kind === 'map' && type.element === STRING;
}

function indirect(type: Type): Type {
  return type.kind === 'pointer' ? (type.element ?? type) : type;
}

function typed({ type, constant }: Argument): { readonly type: string } {
  return { type: type?.name ?? constant ?? '' };
}
