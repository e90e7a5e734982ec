import { expect, it } from 'vitest';
import { nearestFirst } from '../../client/src/features/send-test/nearest-first.js';

it('orders by shared folders, then by name', () => {
  const paths = [
    '/w/z.yaml',
    '/w/app/prod/b.yaml',
    '/w/app/a.yaml',
    '/w/other/a.yaml',
    '/w/app/prod/a.yaml',
    '/w/app/prod/deep/a.yaml',
  ];
  expect(nearestFirst(paths, '/w/app/prod/receiver.yaml')).toEqual([
    '/w/app/prod/a.yaml',
    '/w/app/prod/b.yaml',
    '/w/app/prod/deep/a.yaml',
    '/w/app/a.yaml',
    '/w/other/a.yaml',
    '/w/z.yaml',
  ]);
});

it('does not take a prefix of a name for a folder', () => {
  expect(nearestFirst(['/w/apple/a.yaml', '/w/app/b.yaml'], '/w/app/r.yaml')).toEqual([
    '/w/app/b.yaml',
    '/w/apple/a.yaml',
  ]);
});
