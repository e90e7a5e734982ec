import { expect, it } from 'vitest';
import { pathFrom } from '../../../core/src/text/relative-path.js';

it.each([
  ['file:///a/b/one.yaml', 'file:///a/b/two.yaml', 'two.yaml'],
  ['file:///a/b/one.yaml', 'file:///a/b/c/two.yaml', 'c/two.yaml'],
  ['file:///a/dev/one.yaml', 'file:///a/prod/one.yaml', '../prod/one.yaml'],
  ['file:///a/b/c/one.yaml', 'file:///a/two%20%E5%91%8A.yaml', '../../two 告.yaml'],
  ['file:///a/one.yaml', 'file:///a/%E5.yaml', '%E5.yaml'],
])('from %s, %s is %s', (file, other, path) => {
  expect(pathFrom(file, other)).toBe(path);
});
