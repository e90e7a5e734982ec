import { describe, expect, it } from 'vitest';
import type { ToPage } from '../../../client/webview/preview/page-protocol.js';
import type { PanelState } from '../../../client/webview/preview/panel-state.js';
import { createPanelView, type ReceiverView } from '../../../client/webview/preview/panel-view.js';
import { receive } from '../../../client/webview/preview/receive.js';
import { MATCHES, panelState, SAMPLES } from './preview-fixture.js';

function view(change: Partial<PanelState> = {}): ReceiverView {
  const result = createPanelView()({ ...panelState(), ...change });
  if (result.status !== 'receiver') throw new Error(`expected a receiver, got ${result.status}`);
  return result;
}

it('names the kind of Routers and Silences', () => {
  const [first] = MATCHES.receivers;
  const router = {
    ...first,
    id: 'Router/a',
    kind: 'Router',
    name: 'a',
    matched: 2,
    enabled: false,
    rejected: false,
  } as const;
  const matches = { ...MATCHES, receivers: [{ ...MATCHES.receivers[0], ...router, range: MATCHES.receiver.range }] };
  expect(
    view({ content: { status: 'preview', uri: 'file:///a.yaml', fileName: 'a.yaml', matches, stale: false } })
      .receivers,
  ).toEqual([{ id: 'Router/a', label: 'a – 2 of 4', description: 'Router, switched off' }]);
});

it('names what the cluster would reject, and what stops the manager', () => {
  const place = { uri: 'file:///b.yaml', range: MATCHES.receiver.range };
  const rejection = { text: 'The cluster would reject it.', place };
  const reason = { template: 'Why.', args: {} };
  const leftOut = [{ kind: 'Router', name: 'a', reason, text: 'Left out.', place }];
  const matches = {
    ...MATCHES,
    rejection,
    receivers: MATCHES.receivers.map((each) => ({ ...each, rejected: each.enabled })),
  };
  const shown = view({
    content: { status: 'preview', uri: 'file:///a.yaml', fileName: 'a.yaml', matches, stale: false },
    leftOut: receive(panelState(), { type: 'leftOut', answer: leftOut }).leftOut,
    stops: receive(panelState(), { type: 'stops', answer: [{ text: 'It crashes.', place }] }).stops,
  });
  expect(shown).toMatchObject({ rejection, leftOut, stops: [{ text: 'It crashes.', place }] });
  expect(shown.receivers[0]?.label).toBe('critical-metrics – rejected by the cluster');
});

it('keeps the names of files with changes that a build does not have, until there are none', () => {
  const states = [['base/a.yaml'], []].map((files) => receive(panelState(), { type: 'unsaved', files }));
  expect(states.map((state) => state.unsaved)).toEqual([['base/a.yaml'], []]);
  expect(view({ unsaved: ['base/a.yaml'] }).unsaved).toEqual(['base/a.yaml']);
});

it('offers the receivers by name and count', () => {
  expect(view().receivers).toEqual([
    { id: 'critical-metrics', label: 'critical-metrics – 1 of 4', description: undefined },
    { id: 'everything', label: 'everything – cannot be evaluated', description: 'switched off' },
  ]);
});

it('shows the result of the selected alert', () => {
  const focus = { ...panelState().focus, alert: 'disk' };
  expect(view({ focus }).chosen).toEqual({ sample: SAMPLES[2], outcome: MATCHES.receiver.outcomes[1] });
  expect(view({ focus: { ...focus, alert: 'gone' } }).chosen).toBeUndefined();
});

it('does not show another alert’s trace', () => {
  const focus = { ...panelState().focus, alert: 'disk' };
  const trace = (alert: string): PanelState['trace'] => ({
    alert,
    answer: { steps: [], outcome: 'stopped', assumptions: [] },
  });
  expect(view({ focus, trace: trace('crash') }).trace).toBeUndefined();
  expect(view({ focus, trace: trace('disk') }).trace).toBeDefined();
});

it('recomputes the rows only when their inputs change', () => {
  const toView = createPanelView();
  const state = panelState();
  const rows = (state: PanelState) => (toView(state) as ReceiverView).rows;
  const first = rows(state);
  expect(rows({ ...state, marked: 1, active: 'x' })).toBe(first);
  expect(rows({ ...state, filter: 'disk' })).not.toBe(first);
});

it('lists the silences that are active and mute something', () => {
  const silence = (name: string, active: boolean | null, matched: number | null) => ({
    name,
    place: { uri: 'file:///s.yaml', range: MATCHES.receiver.range },
    tenant: null,
    enabled: true,
    active,
    problem: null,
    words: '',
    periods: [],
    lookedUntil: '',
    matched,
  });
  const silences = [
    silence('active', true, 2),
    silence('unknown matcher', true, null),
    silence('mutes nothing', true, 0),
    silence('idle', false, 2),
    silence('unreadable', null, 2),
  ];
  const message: ToPage = { type: 'silences', answer: { at: '', until: '', silences } };
  expect(view(panelState(message)).activeSilences).toEqual(['active', 'unknown matcher']);
});

describe('nothing to show', () => {
  it.each([[{ status: 'loading' } as const], [{ status: 'empty', reason: 'noReceivers' } as const]])('%j', (content) =>
    expect(createPanelView()({ ...panelState(), content })).toEqual(content),
  );
});
