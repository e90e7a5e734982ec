import { describe, expect, it } from 'vitest';
import { type AlertRow, alertRows, type RowOptions } from '../../../client/webview/preview/alerts/alert-rows.js';
import { summarizeAlert } from '../../../client/webview/preview/alerts/alert-summary.js';
import { groupLabels } from '../../../client/webview/preview/alerts/group-labels.js';
import { treeMove } from '../../../client/webview/preview/alerts/tree-keys.js';
import { MATCHES, SAMPLES, sample } from './preview-fixture.js';

const ALL: RowOptions = { filter: '', groupBy: undefined, folded: new Set() };

function rows(options: Partial<RowOptions> = {}): readonly AlertRow[] {
  return alertRows(SAMPLES, MATCHES.receiver, { ...ALL, ...options });
}

/** Groups as `name shown/total`, alerts by id. */
function shown(given: readonly AlertRow[]): readonly string[] {
  return given.map((row) => {
    if (row.kind === 'alert') return row.sample.id;
    const name = row.group.by === 'standing' ? row.group.standing : `${row.group.value ?? '-'}`;
    return `${name} ${row.shown}/${row.total}`;
  });
}

describe('the rows', () => {
  it.each<[string, Partial<RowOptions>, readonly string[]]>([
    ['near misses first', {}, ['matched 1/1', 'crash', 'near 2/2', 'disk', 'node', 'unmatched 1/1', 'audit']],
    [
      'grouped by a label, the largest group first and what lacks it last',
      { groupBy: 'node' },
      ['worker-3 2/2', 'disk', 'node', '- 2/2', 'crash', 'audit'],
    ],
    ['folded', { folded: new Set(['standing near']) }, ['matched 1/1', 'crash', 'near 2/2', 'unmatched 1/1', 'audit']],
    ['filtered', { filter: 'WORKER-3 info' }, ['matched 0/1', 'near 1/2', 'node', 'unmatched 0/1']],
    [
      'filtered by label',
      { filter: 'severity=critical' },
      ['matched 1/1', 'crash', 'near 1/2', 'disk', 'unmatched 0/1'],
    ],
    ['filtered by text', { filter: 'what audit says' }, ['matched 0/1', 'near 0/2', 'unmatched 1/1', 'audit']],
    ['filtered and grouped', { filter: 'info', groupBy: 'node' }, ['worker-3 1/2', 'node']],
    ['blanks are no filter', { filter: '  ' }, shown(rows())],
  ])('%s', (_name, options, expected) => expect(shown(rows(options))).toEqual(expected));

  it('give their position and the size of their group', () => {
    const places = rows().flatMap((row) => (row.kind === 'alert' ? [[row.position, row.size]] : []));
    expect(places).toEqual([
      [1, 1],
      [1, 2],
      [2, 2],
      [1, 1],
    ]);
  });

  it('show that nothing matches', () => {
    const receiver = { ...MATCHES.receiver, alerts: [3, 3, 3, 3] };
    expect(shown(alertRows(SAMPLES, receiver, ALL))[0]).toBe('matched 0/0');
  });

  it('do not count a single failing condition of one as a near miss', () => {
    const receiver = { ...MATCHES.receiver, conditions: MATCHES.receiver.conditions.slice(1) };
    const groups = shown(alertRows(SAMPLES, receiver, ALL)).filter((row) => row.includes('/'));
    expect(groups).toEqual(['matched 1/1', 'near 1/1', 'unmatched 2/2']);
  });

  it('have unique keys, even for thousands of alerts', () => {
    const samples = Array.from({ length: 5000 }, (_, index) => sample(`s${index}`, { severity: 'critical' }));
    const receiver = { ...MATCHES.receiver, alerts: samples.map((_, index) => index % 4) };
    const many = alertRows(samples, receiver, ALL);
    expect(new Set(many.map(({ key }) => key)).size).toBe(5003);
  });
});

describe('a key in the tree', () => {
  // 0 matched, 1 crash, 2 near (folded), 3 unmatched, 4 audit
  const tree = rows({ folded: new Set(['standing near']) });
  it.each([
    ['ArrowDown', -1, 'go', 0],
    ['ArrowDown', 1, 'go', 2],
    ['ArrowDown', 4, undefined, 0],
    ['ArrowUp', 0, undefined, 0],
    ['ArrowUp', -1, 'go', 0],
    ['Home', 3, 'go', 0],
    ['End', 0, 'go', 4],
    ['PageDown', 1, 'go', 4],
    ['PageUp', 4, 'go', 1],
    ['ArrowRight', 0, 'go', 1],
    ['ArrowRight', 2, 'toggle', 2],
    ['ArrowRight', 1, 'open', 1],
    ['ArrowLeft', 1, 'go', 0],
    ['ArrowLeft', 4, 'go', 3],
    ['ArrowLeft', 3, 'toggle', 3],
    ['ArrowLeft', 2, undefined, 0],
    ['Enter', 2, 'toggle', 2],
    ['Enter', 4, 'open', 4],
    [' ', 4, 'open', 4],
    ['Enter', -1, undefined, 0],
    ['x', 1, undefined, 0],
  ] as const)('%s at %i: %s %i', (key, active, kind, index) => {
    expect(treeMove(key, tree, active, 3)).toEqual(kind && { kind, index });
  });

  it('does nothing where there are no rows', () => expect(treeMove('ArrowDown', [], -1, 3)).toBeUndefined());
});

describe('the labels for grouping', () => {
  it('are the default ones, and those that several alerts share', () => {
    expect(groupLabels(SAMPLES)).toEqual(['severity', 'alerttype', 'alertname', 'namespace', 'node']);
  });
});

describe('an alert’s summary', () => {
  it.each([
    ['crash', { title: 'PodCrashLooping', facts: ['critical', 'metric', 'payments/checkout-0'] }],
    ['disk', { title: 'DiskFull', facts: ['Critical', 'metric', 'worker-3'] }],
    ['audit', { title: 'SecretDeleted', facts: ['error', 'auditing'] }],
  ])('%s', (id, summary) => {
    const found = SAMPLES.find((sample) => sample.id === id);
    expect(found && summarizeAlert(found)).toEqual(summary);
  });

  it('marks resolved alerts, and has a title even without a name', () => {
    expect(summarizeAlert({ ...sample('x', { alertname: '' }), status: 'resolved' })).toEqual({
      title: 'x',
      facts: ['resolved'],
    });
  });
});
