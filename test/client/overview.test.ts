import { describe, expect, it, test } from 'vitest';
import type { OverviewAnswer, OverviewGroup, OverviewItem } from '#server/protocol';
import { changedNodes } from '../../client/src/features/overview/changed-nodes.js';
import { problemsOf, totalOf } from '../../client/src/features/overview/problem-counts.js';

const item = (key: string, more: Partial<OverviewItem> = {}): OverviewItem => ({
  key,
  kind: 'Receiver',
  id: key,
  name: key,
  place: { uri: 'file:///a.yaml', range: { start: { line: 3, character: 8 }, end: { line: 3, character: 9 } } },
  state: 'works',
  summary: '1 of 2 alerts',
  details: '',
  enabled: true,
  sendable: true,
  ...more,
});
const group = (id: string, ...items: readonly OverviewItem[]): OverviewGroup => ({
  id,
  kind: 'global',
  label: id,
  details: '',
  items,
});
const answer = (...groups: readonly OverviewGroup[]): OverviewAnswer => ({ groups, isPartial: false });

describe('what a tree draws again', () => {
  const before = answer(group('a', item('x'), item('y')), group('b', item('z')));

  it.each<[what: string, after: OverviewAnswer, changed: ReturnType<typeof changedNodes>]>([
    ['nothing', structuredClone(before), { all: false, groups: [], items: [] }],
    [
      'an entry',
      answer(group('a', item('x'), item('y', { state: 'disabled' })), group('b', item('z'))),
      { all: false, groups: [], items: ['y'] },
    ],
    [
      'a group that lost an entry',
      answer(group('a', item('y')), group('b', item('z'))),
      { all: false, groups: ['a'], items: [] },
    ],
    [
      'a group with another name',
      answer({ ...group('a', item('x'), item('y')), label: 'other' }, group('b', item('z'))),
      { all: false, groups: ['a'], items: [] },
    ],
    ['everything, without a group', answer(group('a', item('x'), item('y'))), { all: true }],
  ])('%s', (_, after, changed) => expect(changedNodes(before, after)).toEqual(changed));

  it('everything, the first time', () => expect(changedNodes(undefined, before)).toEqual({ all: true }));
});

test('counts the diagnostics of the server for each file, the worst files first', () => {
  const problem = (severity: number, line: number, source = 'own') => ({
    severity,
    source,
    range: { start: { line } },
  });
  const found = problemsOf(
    [
      ['file:///hint.yaml', [problem(3, 1), problem(2, 0)]],
      ['file:///b.yaml', [problem(1, 2), problem(0, 7), problem(0, 5)]],
      ['file:///other.yaml', [problem(0, 1, 'other')]],
      ['file:///a.yaml', [problem(0, 1)]],
      ['file:///w.yaml', [problem(1, 4)]],
    ],
    'own',
  );
  expect(found).toEqual([
    { uri: 'file:///a.yaml', line: 1, errors: 1, warnings: 0, others: 0 },
    { uri: 'file:///b.yaml', line: 5, errors: 2, warnings: 1, others: 0 },
    { uri: 'file:///w.yaml', line: 4, errors: 0, warnings: 1, others: 0 },
    { uri: 'file:///hint.yaml', line: 0, errors: 0, warnings: 0, others: 2 },
  ]);
  expect(totalOf(found)).toEqual({ errors: 3, warnings: 2, others: 2 });
});
