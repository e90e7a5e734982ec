export type Kind =
  | 'bool'
  | 'int'
  | 'int64'
  | 'uint8'
  | 'uint64'
  | 'float64'
  | 'complex128'
  | 'string'
  | 'slice'
  | 'map'
  | 'struct'
  | 'pointer'
  | 'interface'
  /** A parameter that takes any value as it is, and none: `reflect.Value` of Go. */
  | 'reflect-value';

/** A field of a struct, in the order of its declaration. */
export interface Field {
  readonly name: string;
  readonly type: Type;
  readonly exported: boolean;
  /** The field's data in the struct's. */
  readonly read: (data: unknown) => unknown;
}

/** A type of Go, as far as templates can tell. Types are compared by identity: each is made once. */
export interface Type {
  readonly kind: Kind;
  /** As `%T` prints it. */
  readonly name: string;
  /** Declared by a name: such types are not assignable to each other, even when they are made of the same. */
  readonly named: boolean;
  /** Of a slice, map or pointer. The keys of maps are strings. */
  readonly element: Type | undefined;
  readonly fields: readonly Field[];
  readonly methods: ReadonlyMap<string, Method>;
  /** Further methods, of its pointers and of values that have an address. */
  readonly pointerMethods: ReadonlyMap<string, Method>;
  /** How it prints itself, when it does. */
  readonly toText: ((data: unknown) => string) | undefined;
  /** The same for `%#v`. */
  readonly toGoText: ((data: unknown) => string) | undefined;
  /** Whether only its pointers print themselves. */
  readonly printsByPointer: boolean;
}

export interface Signature {
  readonly parameters: readonly Type[];
  /** The last parameter takes any number of arguments; its type is the one of each. */
  readonly variadic: boolean;
  /** An error is none of the results. Go lets templates call only what has exactly one. */
  readonly results: number;
}

export interface GoFunction extends Signature {
  readonly call: (args: readonly (Value | undefined)[]) => Value | undefined;
}

export interface Method extends Signature {
  /** @param receiver the data of the value, or what the pointer points to: undefined for a nil pointer */
  readonly call: (receiver: unknown, args: readonly (Value | undefined)[]) => Value | undefined;
}

/**
 * A value of Go. `data` by the type's kind: a boolean; an integer as a number when it is safe, else a bigint; a number;
 * `Complex`; a string; `Slice` and `Map` or undefined for nil; of a struct whatever its fields read; of a pointer the
 * data that it points to or undefined; of an interface the value within or undefined.
 * No value at all (Go's untyped nil) is `undefined` in place of a `Value`.
 */
export interface Value {
  readonly type: Type;
  readonly data: unknown;
  /** Whether it has an address, so that the methods of its pointer are there too. */
  readonly addressable: boolean;
}

export interface Complex {
  readonly re: number;
  readonly im: number;
}

export type Integer = number | bigint;
export type GoMap = ReadonlyMap<string, unknown>;

/**
 * Part of an array, which other slices may share: what writes to one shows in the others. Beyond its length up to its
 * capacity there are older elements, or zeros where the array ends.
 */
export interface Slice {
  readonly items: unknown[];
  readonly offset: number;
  readonly length: number;
  readonly capacity: number;
}
