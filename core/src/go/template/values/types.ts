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
  /** A parameter that accepts any value unchanged, or no value: Go's `reflect.Value`. */
  | 'reflect-value';

/** A field of a struct, in the order of its declaration. */
export interface Field {
  readonly name: string;
  readonly type: Type;
  readonly exported: boolean;
  /** Reads the field's data from the struct's data. */
  readonly read: (data: unknown) => unknown;
}

/** A type of Go, as far as it matters in templates. Each type exists once and is compared by identity. */
export interface Type {
  readonly kind: Kind;
  /** The output of `%T`. */
  readonly name: string;
  /** Declared with a name. Such types are not assignable to each other, even with the same underlying type. */
  readonly named: boolean;
  /** The element type of a slice, map or pointer. The keys of maps are strings. */
  readonly element: Type | undefined;
  readonly fields: readonly Field[];
  readonly methods: ReadonlyMap<string, Method>;
  /** More methods, of pointers to the type and of addressable values. */
  readonly pointerMethods: ReadonlyMap<string, Method>;
  /** The `String` method, if there is one. */
  readonly toText: ((data: unknown) => string) | undefined;
  /** The `GoString` method for `%#v`, if there is one. */
  readonly toGoText: ((data: unknown) => string) | undefined;
  /** Whether only pointers to the type have the `String` method. */
  readonly printsByPointer: boolean;
}

export interface Signature {
  readonly parameters: readonly Type[];
  /** The last parameter accepts any number of arguments of its type. */
  readonly variadic: boolean;
  /** The number of results without an error. Templates can only call functions with exactly one. */
  readonly results: number;
}

export interface GoFunction extends Signature {
  /** How many steps of an execution a character of its arguments counts; default: a small part of one. */
  readonly stepsPerCharacter?: number;
  readonly call: (args: readonly (Value | undefined)[]) => Value | undefined;
}

export interface Method extends Signature {
  /** The type of the result; undefined: unknown. Execution does not need it. */
  readonly result?: Type;
  /** @param receiver the data of the value, or the data that the pointer refers to; undefined for a nil pointer */
  readonly call: (receiver: unknown, args: readonly (Value | undefined)[]) => Value | undefined;
}

/**
 * A value of Go. `data` depends on the kind of the type: a boolean; an integer as a number if it is safe, otherwise as
 * a bigint; a floating-point number; `Complex`; a string; a `Slice` or `GoMap`, or undefined for nil. For a struct, it
 * is the input of its fields' `read`. For a pointer, it is the data that it refers to, or undefined. For an interface,
 * it is the value inside, or undefined.
 * The absence of a value (Go's untyped nil) is `undefined` instead of a `Value`.
 */
export interface Value {
  readonly type: Type;
  readonly data: unknown;
  /** Whether the value is addressable, so that it also has the methods of its pointer. */
  readonly addressable: boolean;
}

export interface Complex {
  readonly re: number;
  readonly im: number;
}

export type Integer = number | bigint;
export type GoMap = ReadonlyMap<string, unknown>;

/**
 * A part of an array that other slices may share, so a write to one slice is visible in the others. Between its length
 * and its capacity there are older elements, or zero values after the end of the array.
 */
export interface Slice {
  readonly items: unknown[];
  readonly offset: number;
  readonly length: number;
  readonly capacity: number;
}
