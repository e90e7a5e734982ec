import { ANY, REFLECT_VALUE } from '../values/basic-types.js';
import type { GoFunction, Type, Value } from '../values/types.js';

type Call = (args: readonly (Value | undefined)[]) => Value | undefined;

export function fixed(parameters: readonly Type[], call: Call): GoFunction {
  return { parameters, variadic: false, results: 1, call };
}

export function variadic(parameters: readonly Type[], call: Call): GoFunction {
  return { parameters, variadic: true, results: 1, call };
}

/** A function of `count` values of any type, or of at least `count` values. */
export function ofValues(count: number, more: boolean, call: Call): GoFunction {
  const parameters = Array.from({ length: count + (more ? 1 : 0) }, () => REFLECT_VALUE);
  return { parameters, variadic: more, results: 1, call };
}

export function ofAny(call: Call): GoFunction {
  return variadic([ANY], call);
}
