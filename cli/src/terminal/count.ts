import type { Phrase } from '#core';

/** `1 error`, `3 errors`: the singular or plural phrase with the number as `{count}`. */
export function count(number: number, one: Phrase, others: Phrase): Phrase {
  const { template, args } = number === 1 ? one : others;
  return { template, args: { ...args, count: number.toLocaleString('en-US') } };
}
