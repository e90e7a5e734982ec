import { expect, it, test } from 'vitest';
import { groupingOf, groupLabelsOf, realRepeat } from '../../../../core/src/manager/alertmanager/grouping.js';
import { allLabels } from '../../../../core/src/manager/alertmanager/matches-labels.js';
import { takenRoutes } from '../../../../core/src/manager/alertmanager/taken-routes.js';
import { factsOf } from './facts-of.js';

const TREE = `route: {receiver: root, group_by: [namespace, alertname], repeat_interval: 12h, routes: [
  {matchers: [alerttype="event"], group_interval: 30s, group_by: []},
  {matchers: [alerttype="all"], group_by: ["..."], group_wait: 0s},
  {matchers: [alerttype="hidden"], group_by: ["\${LABEL}"], repeat_interval: "\${TIME}"},
]}\n`;

function grouping(labels: Readonly<Record<string, string>>, tree = TREE) {
  const { route } = factsOf(tree);
  const [taken] = route ? takenRoutes(route, allLabels(labels)).taken : [];
  if (!taken) throw new Error('no route');
  return groupingOf(taken);
}

test.each<[alerttype: string, expected: ReturnType<typeof grouping>]>([
  ['metric', { by: ['namespace', 'alertname'], wait: 30_000, interval: 300_000, repeat: 43_200_000 }],
  ['event', { by: ['namespace', 'alertname'], wait: 30_000, interval: 30_000, repeat: 43_200_000 }],
  ['all', { by: 'all', wait: 0, interval: 300_000, repeat: 43_200_000 }],
  ['hidden', { by: undefined, wait: 30_000, interval: 300_000, repeat: undefined }],
])('a route inherits how it groups: %s', (alerttype, expected) => {
  expect(grouping({ alerttype })).toEqual(expected);
});

it('groups by nothing and repeats after 4 hours where nothing says so', () => {
  expect(grouping({}, 'route: {receiver: root}\n')).toEqual({
    by: [],
    wait: 30_000,
    interval: 300_000,
    repeat: 14_400_000,
  });
});

test.each<[interval: number | undefined, repeat: number | undefined, real: number | undefined]>([
  [300, 43_200, 43_200],
  [300, 400, 600],
  [300, 100, 300],
  [undefined, 100, undefined],
])('looks at a group every %s, so %s is really %s', (interval, repeat, real) => {
  expect(realRepeat({ by: [], wait: 0, interval, repeat })).toBe(real);
});

it('names a group by the labels that its alerts have', () => {
  const labels = { namespace: 'pay', alertname: '', pod: 'web' };
  const others = { wait: 0, interval: 1, repeat: 1 };
  expect(groupLabelsOf({ by: ['namespace', 'alertname', 'node'], ...others }, labels)).toEqual({ namespace: 'pay' });
  expect(groupLabelsOf({ by: 'all', ...others }, labels)).toEqual({ namespace: 'pay', pod: 'web' });
  expect(groupLabelsOf({ by: undefined, ...others }, labels)).toBeUndefined();
});
