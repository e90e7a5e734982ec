import { describe, expect, it } from 'vitest';
import { readPanelMemory } from '../../client/webview/preview/panel-memory.js';
import { type PanelState, restorePanel } from '../../client/webview/preview/panel-state.js';
import { type ReceiverView, viewPanel } from '../../client/webview/preview/panel-view.js';
import type { Preview } from '../../core/src/preview/preview.js';
import { lines, PREVIEW } from './preview-fixture.js';

function view(change: Partial<PanelState> = {}, preview: Preview = PREVIEW): ReceiverView {
  const state: PanelState = {
    ...restorePanel(readPanelMemory(undefined)),
    content: { status: 'preview', uri: 'file:///a.yaml', fileName: 'a.yaml', preview, stale: false },
    ...change,
  };
  const result = viewPanel(state);
  if (result.status !== 'receiver') throw new Error(`expected a receiver, got ${result.status}`);
  return result;
}

function shownIds({ groups }: ReceiverView): Record<string, string[]> {
  return Object.fromEntries(groups.map(({ group, alerts }) => [group, alerts.map(({ sample }) => sample.id)]));
}

describe('the receiver', () => {
  it.each([
    [undefined, 'critical-metrics'],
    ['everything', 'everything'],
    ['renamed meanwhile', 'critical-metrics'],
  ])('picked %s, shown %s', (picked, shown) => {
    const result = view({ receiver: picked });
    expect(result.receiver.name).toBe(shown);
    expect(result.receivers.filter(({ selected }) => selected).map(({ name }) => name)).toEqual([shown]);
  });

  it('is chosen by name and count', () => {
    expect(view().receivers.map(({ label }) => label)).toEqual(['critical-metrics – 1 of 3', 'everything – 3 of 3']);
  });
});

describe('the alerts', () => {
  it('are grouped by outcome', () => {
    expect(shownIds(view())).toEqual({ matched: ['crash'], unmatched: ['disk', 'audit'] });
    expect(shownIds(view({ receiver: 'everything' }))).toEqual({ matched: ['crash', 'disk', 'audit'], unmatched: [] });
  });

  it('lead from each reason to its condition', () => {
    const audit = view().groups[1]?.alerts[1];
    expect(audit?.failures.map(({ range }) => range)).toEqual([lines(8, 9), lines(10, 13)]);
  });

  it('have no place for a reason that no condition accounts for', () => {
    const receivers = PREVIEW.receivers.map((receiver) => ({ ...receiver, conditions: [] }));
    expect(view({}, { ...PREVIEW, receivers }).groups[1]?.alerts[0]?.failures[0]?.range).toBeUndefined();
  });

  it('are summed up in a line', () => {
    const summaries = view({ receiver: 'everything' }).groups[0]?.alerts.map(({ summary }) => summary);
    expect(summaries).toEqual([
      { title: 'PodCrashLooping', facts: ['critical', 'metric', 'payments/checkout-0'] },
      { title: 'DiskFull', facts: ['Critical', 'metric', 'worker-3'] },
      { title: 'SecretDeleted', facts: ['error', 'auditing'] },
    ]);
  });

  it('tell what is resolved, and have a title without an alert name', () => {
    const samples = PREVIEW.samples.map((sample) => ({
      ...sample,
      status: 'resolved' as const,
      labels: { alertname: '' },
    }));
    expect(view({}, { ...PREVIEW, samples }).groups[0]?.alerts[0]?.summary).toEqual({
      title: 'crash',
      facts: ['resolved'],
    });
  });
});

describe('the filter', () => {
  it.each([
    ['', ['crash'], ['disk', 'audit']],
    ['   ', ['crash'], ['disk', 'audit']],
    ['CRASH', ['crash'], []],
    ['severity=critical', ['crash'], ['disk']],
    ['critical worker', [], ['disk']],
    ['what audit says', [], ['audit']],
    ['case differs', [], ['disk']],
    ['nothing at all', [], []],
  ])('%j', (filter, matched, unmatched) => {
    const result = view({ filter });
    expect(shownIds(result)).toEqual({ matched, unmatched });
    expect(result.groups.map(({ total }) => total)).toEqual([1, 2]);
  });
});

it('has no groups while the alerts of the receiver are on their way', () => {
  const receivers = PREVIEW.receivers.map((receiver) => ({ ...receiver, alerts: [] }));
  const pending = view({ receiver: 'everything' }, { ...PREVIEW, receivers });
  expect(pending).toMatchObject({ receiver: { matched: 3 }, sampleCount: 3, groups: [] });
});

describe('nothing to show', () => {
  it('says so when the manifest has no receiver', () => {
    const content = {
      status: 'preview',
      uri: 'file:///a.yaml',
      fileName: 'a.yaml',
      preview: { ...PREVIEW, receivers: [] },
      stale: false,
    } as const;
    expect(viewPanel({ ...restorePanel(readPanelMemory(undefined)), content })).toEqual({
      status: 'empty',
      reason: 'noReceivers',
    });
  });

  it('shows a receiver without samples', () => {
    const receivers = PREVIEW.receivers.map((receiver) => ({ ...receiver, alerts: [], matched: 0 }));
    expect(view({}, { receivers, samples: [] })).toMatchObject({ sampleCount: 0, groups: [] });
  });
});
