import { expect, test } from 'vitest';
import { raised } from './floors.js';

test('floors only rise, and vanish where every line agrees', () => {
  const floors = { 'a/pipeline': 5, 'b/pipeline': 9, 'c/pipeline': 3 };
  const results = [
    { name: 'a/pipeline', agreed: 7, total: 10 },
    { name: 'b/pipeline', agreed: 8, total: 10 },
    { name: 'c/pipeline', agreed: 10, total: 10 },
    { name: 'd/pipeline', agreed: 1, total: 10 },
    { name: 'e/pipeline', agreed: 4, total: 4 },
  ];
  expect(raised(floors, results)).toEqual({ 'a/pipeline': 7, 'b/pipeline': 9, 'd/pipeline': 1 });
});
