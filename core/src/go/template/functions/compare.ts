import type { Dialect } from '../dialect/dialect.js';
import { noFlags } from '../format/flags.js';
import { formatArgument, formatPlain } from '../format/printer.js';
import { compareStrings } from '../text/go-string.js';
import { isComparable } from '../values/basic-types.js';
import { GoError } from '../values/go-error.js';
import type { Complex, Integer, Type, Value } from '../values/types.js';
import { withoutInterface } from '../values/value.js';

type BasicKind = 'bool' | 'complex' | 'int' | 'float' | 'string' | 'uint';

const KINDS: Partial<Readonly<Record<Type['kind'], BasicKind>>> = {
  bool: 'bool',
  complex128: 'complex',
  int: 'int',
  int64: 'int',
  uint8: 'uint',
  uint64: 'uint',
  float64: 'float',
  string: 'string',
};

const INCOMPATIBLE = 'incompatible types for comparison';
const INVALID = 'invalid type for comparison';

/** Whether the first value equals one of the others. */
export function equalsAny(
  first: Value | undefined,
  others: readonly (Value | undefined)[],
  { comparesNil }: Dialect,
): boolean {
  const left = withoutInterface(first);
  if (others.length === 0) throw new GoError('missing argument for comparison');
  return others.some((other) => equals(left, withoutInterface(other), comparesNil));
}

export function isLess(first: Value | undefined, second: Value | undefined): boolean {
  const [left, right] = [withoutInterface(first), withoutInterface(second)];
  const [kind, other] = [orderedKind(left), orderedKind(right)];
  if (!left || !right) throw new GoError(INVALID);
  if (kind !== other && !(isIntegral(kind) && isIntegral(other))) throw new GoError(INCOMPATIBLE);
  if (kind === 'bool' || kind === 'complex') throw new GoError(INVALID);
  if (kind === 'string') return compareStrings(left.data as string, right.data as string) < 0;
  return (left.data as Integer) < (right.data as Integer);
}

function orderedKind(value: Value | undefined): BasicKind {
  const kind = value && KINDS[value.type.kind];
  if (!kind) throw new GoError(INVALID);
  return kind;
}

function equals(left: Value | undefined, right: Value | undefined, comparesNil: boolean): boolean {
  const kind = left && KINDS[left.type.kind];
  const other = right && KINDS[right.type.kind];
  if (kind !== other) {
    if (isIntegral(kind) && isIntegral(other)) return left?.data === right?.data;
    if ((left && right) || !comparesNil) throw new GoError(INCOMPATIBLE);
    return false;
  }
  if (kind === undefined) return equalOthers(left, right, comparesNil);
  if (kind !== 'complex') return left?.data === right?.data;
  const [a, b] = [left?.data as Complex, right?.data as Complex];
  return a.re === b.re && a.im === b.im;
}

function equalOthers(left: Value | undefined, right: Value | undefined, comparesNil: boolean): boolean {
  if (left && right && left.type.kind !== right.type.kind) {
    const shown = `${asText(left)}: ${left.type.name}, ${right.type.name}: ${formatPlain(right)}`;
    throw new GoError(`non-comparable types ${shown}`);
  }
  if (isNil(left) || isNil(right)) {
    if (!comparesNil) rejectNil(left, right);
    return isNil(left) === isNil(right);
  }
  if (right && !isComparable(right.type)) {
    throw new GoError(`non-comparable type ${asText(right)}: ${right.type.name}`);
  }
  return left?.type === right?.type && left !== undefined && right !== undefined && sameData(left, right);
}

/** Older versions of Go compare nil only with nil. Their other errors have the wording of newer versions here. */
function rejectNil(left: Value | undefined, right: Value | undefined): void {
  const other = left ?? right;
  if (!other) return;
  if (!isComparable(other.type)) throw new GoError(`uncomparable type ${other.type.name}: ${formatPlain(other)}`);
  if (!left) throw new GoError('reflect: call of reflect.Value.Interface on zero Value');
}

/** Formats a value of any type with `%s`. */
function asText(value: Value): string {
  return formatArgument(value, 's', noFlags());
}

function sameData({ type, data }: Value, right: Value): boolean {
  if (type.kind !== 'struct') return data === right.data;
  return type.fields.every(({ type: fieldType, read }) => {
    const [a, b] = [read(data), read(right.data)];
    return fieldType.kind === 'struct'
      ? sameData({ type: fieldType, data: a, addressable: false }, { type: fieldType, data: b, addressable: false })
      : a === b;
  });
}

function isNil(value: Value | undefined): boolean {
  return !value || (value.type.kind !== 'struct' && value.data === undefined);
}

function isIntegral(kind: BasicKind | undefined): boolean {
  return kind === 'int' || kind === 'uint';
}
