import { expect, test } from 'vitest';
import { orderByNearness } from '../../server/src/manifests/order-by-nearness.js';

test('a folder’s files come after those of others, and the file itself last', () => {
  const files = ['a/b/one.yaml', 'a/two.yaml', 'a/b/three.yaml', 'a/b/c/four.yaml', 'a/x/y/five.yaml', 'six.yaml'];
  const sorted = orderByNearness(
    files.map((uri) => ({ uri })),
    'a/b/one.yaml',
  );
  expect(sorted.map(({ uri }) => uri)).toEqual([
    'a/x/y/five.yaml',
    'six.yaml',
    'a/two.yaml',
    'a/b/c/four.yaml',
    'a/b/three.yaml',
    'a/b/one.yaml',
  ]);
});
