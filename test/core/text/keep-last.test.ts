import { expect, test } from 'vitest';
import { keepLast } from '../../../core/src/text/keep-last.js';

test('a result is kept for the same arguments, and as many', () => {
  const [a, b] = [{}, {}];
  const count = keepLast((...args: readonly object[]) => ({ length: args.length }));
  const both = count(a, b);
  expect(count(a, b)).toBe(both);
  expect(count(a)).toEqual({ length: 1 });
  expect(count(a, b)).toEqual({ length: 2 });
  expect(count(b, a)).toEqual({ length: 2 });
});
