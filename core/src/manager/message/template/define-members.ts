import type { Field, Method, Type } from '../../../go/template/index.js';

/** Adds a method to a table that a type refers to, because methods and types refer to each other. */
export function addMethod(
  table: Map<string, Method>,
  name: string,
  parameters: readonly Type[],
  result: Type,
  call: Method['call'],
): void {
  table.set(name, { parameters, variadic: false, results: 1, result, call });
}

export function field<Data>(name: string, type: Type, read: (data: Data) => unknown): Field {
  return { name, type, exported: true, read: (data) => read(data as Data) };
}
