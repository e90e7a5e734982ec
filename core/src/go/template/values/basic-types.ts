import type { Method, Type } from './types.js';

type TypeOptions = Partial<Omit<Type, 'kind' | 'name' | 'element'>>;

const NONE: ReadonlyMap<string, Method> = new Map();

export function defineType(kind: Type['kind'], name: string, element?: Type, options: TypeOptions = {}): Type {
  return {
    kind,
    name,
    element,
    named: false,
    fields: [],
    methods: NONE,
    pointerMethods: NONE,
    toText: undefined,
    toGoText: undefined,
    printsByPointer: false,
    ...options,
  };
}

export const BOOL = defineType('bool', 'bool', undefined, { named: true });
export const INT = defineType('int', 'int', undefined, { named: true });
export const INT64 = defineType('int64', 'int64', undefined, { named: true });
export const UINT8 = defineType('uint8', 'uint8', undefined, { named: true });
export const UINT64 = defineType('uint64', 'uint64', undefined, { named: true });
export const FLOAT64 = defineType('float64', 'float64', undefined, { named: true });
export const COMPLEX128 = defineType('complex128', 'complex128', undefined, { named: true });
export const STRING = defineType('string', 'string', undefined, { named: true });
export const ANY = defineType('interface', 'interface {}');
export const REFLECT_VALUE = defineType('reflect-value', 'reflect.Value', undefined, { named: true });
export const STRINGS = defineType('slice', '[]string', STRING);
export const BYTES = defineType('slice', '[]uint8', UINT8);

/** Whether a value of one type can be assigned to the other type without a conversion. */
export function isAssignable(from: Type, to: Type): boolean {
  if (from === to || to.kind === 'interface') return true;
  return (!from.named || !to.named) && isSameMake(from, to);
}

export function isSameType(left: Type, right: Type): boolean {
  return left === right || (!left.named && !right.named && isSameMake(left, right));
}

/** Whether values of the type can be compared with `==`. */
export function isComparable({ kind, fields }: Type): boolean {
  return kind !== 'slice' && kind !== 'map' && fields.every(({ type }) => isComparable(type));
}

function isSameMake(left: Type, right: Type): boolean {
  if (left.kind !== right.kind) return false;
  if (left.element && right.element) return isSameType(left.element, right.element);
  return left.kind === 'struct' ? false : left.kind !== 'reflect-value';
}
