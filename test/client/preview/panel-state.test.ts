import { describe, expect, it } from 'vitest';
import type { ToPage } from '../../../client/webview/preview/page-protocol.js';
import { readPanelMemory } from '../../../client/webview/preview/panel-memory.js';
import {
  type PanelEvent,
  type PanelState,
  restorePanel,
  savePanel,
} from '../../../client/webview/preview/panel-state.js';
import { reducePanel } from '../../../client/webview/preview/reduce-panel.js';
import { MATCHES, PREVIEW_MESSAGE, panelState, SAMPLES, SAMPLES_MESSAGE } from './preview-fixture.js';

const NOTHING = readPanelMemory(undefined);

function play(events: readonly PanelEvent[], state: PanelState = restorePanel(NOTHING)): PanelState {
  return events.reduce(reducePanel, state);
}

function received(message: ToPage): PanelEvent {
  return { type: 'received', message };
}

const choose = (alert: string): PanelEvent => ({ type: 'rowActivated', key: `alert ${alert}`, alert });

describe('the content', () => {
  it.each<[string, PanelEvent[], string]>([
    ['loading at first', [], 'loading'],
    ['a preview', [received(PREVIEW_MESSAGE)], 'preview'],
    ['empty', [received(PREVIEW_MESSAGE), received({ type: 'empty', reason: 'closed' })], 'empty'],
    ['loading another file', [received(PREVIEW_MESSAGE), received({ type: 'loading' })], 'loading'],
    ['a preview again', [received({ type: 'empty', reason: 'noReceivers' }), received(PREVIEW_MESSAGE)], 'preview'],
  ])('%s', (_name, events, status) => expect(play(events).content.status).toBe(status));
});

describe('samples', () => {
  it('stay when the extension reports them unchanged', () => {
    const sources = [{ name: 'x', origin: 'file', count: 4, used: true, problems: [] }] as const;
    const { samples } = panelState({ type: 'samples', answer: { version: 8, samples: null, sources } });
    expect(samples).toEqual({ version: 8, samples: SAMPLES, sources });
  });
});

describe('the chosen alert', () => {
  it('follows the active row; a group row keeps it', () => {
    const state = play(
      [choose('disk'), { type: 'rowActivated', key: 'standing near', alert: undefined }],
      panelState(),
    );
    expect(state).toMatchObject({ active: 'standing near', focus: { alert: 'disk' } });
  });

  it('requests its own message again', () => {
    const state = play([{ type: 'messageOfChanged', messageOf: 'matched' }, choose('disk')], panelState());
    expect(state.focus.messageOf).toBe('alert');
  });
});

describe('the details', () => {
  it.each<[string, PanelEvent[], string | undefined]>([
    ['are closed at first', [], undefined],
    ['open', [{ type: 'tabOpened', tab: 'message' }], 'message'],
    ['close', [{ type: 'tabOpened', tab: 'message' }, { type: 'detailClosed' }], undefined],
    ['are open where there is room', [{ type: 'resized', wide: true }], 'trace'],
    ['stay open where there is room', [{ type: 'resized', wide: true }, { type: 'detailClosed' }], 'trace'],
    [
      'keep their tab',
      [
        { type: 'tabOpened', tab: 'labels' },
        { type: 'resized', wide: true },
      ],
      'labels',
    ],
  ])('%s', (_name, events, tab) => expect(play(events).focus.tab).toBe(tab));

  it('are cleared for another receiver', () => {
    const trace: ToPage = { type: 'trace', alert: 'disk', answer: { steps: [], outcome: 'stopped', assumptions: [] } };
    expect(panelState(trace).trace).toBeDefined();
    expect(panelState(trace, PREVIEW_MESSAGE).trace).toBeDefined();
    const receiver = { ...MATCHES.receiver, name: 'everything' };
    const other = { ...PREVIEW_MESSAGE, matches: { ...MATCHES, id: 'everything', receiver } } as ToPage;
    expect(panelState(trace, other)).toMatchObject({ trace: undefined, receiver: 'everything' });
  });

  it('show the time line of a Silence', () => {
    const silence: ToPage = {
      type: 'preview',
      uri: 'file:///a.yaml',
      fileName: 'a.yaml',
      matches: { ...MATCHES, id: 'Silence/a', kind: 'Silence' },
      stale: false,
    };
    expect(panelState(silence).focus.tab).toBe('silences');
  });

  it('open the message of an alert, or of all matches', () => {
    const opened = panelState({ type: 'openMessage', alert: 'disk' });
    expect(opened.focus).toMatchObject({ tab: 'message', alert: 'disk', messageOf: 'alert' });
    expect(panelState({ type: 'openMessage', alert: undefined }).focus).toMatchObject({ messageOf: 'matched' });
  });

  it('show an available message', () => {
    const part = { alerts: [] } as unknown as never;
    const answer = (...messages: never[]): ToPage => ({
      type: 'message',
      answer: { messages, omitted: 0, problem: null, switchedOff: false, assumptions: [] },
    });
    const last = play([{ type: 'messageTurned', index: 2 }], panelState(answer(part, part, part)));
    expect(reducePanel(last, received(answer(part))).messageIndex).toBe(0);
    expect(reducePanel(last, received(answer())).messageIndex).toBe(0);
  });
});

describe('a draft of labels', () => {
  const open: PanelEvent[] = [{ type: 'tabOpened', tab: 'labels' }, choose('disk')];

  it('starts as the alert', () => {
    expect(play(open, panelState()).draft).toMatchObject({ id: 'disk', labels: { length: 4 } });
    expect(play([choose('disk'), { type: 'tabOpened', tab: 'labels' }], panelState()).draft?.id).toBe('disk');
  });

  it('survives updates that result from it, and ends with its alert', () => {
    const state = play(open, panelState());
    const draft = { ...(state.draft as NonNullable<typeof state.draft>), labels: [{ name: '', value: 'x' }] };
    const edited = play([{ type: 'draftChanged', draft }, received(SAMPLES_MESSAGE)], state);
    expect(edited.draft).toEqual(draft);
    expect([...edited.edited]).toEqual(['disk']);
    expect(play([choose('crash')], edited).draft?.id).toBe('crash');
    const dropped = play([{ type: 'draftDropped' }, received(SAMPLES_MESSAGE)], edited);
    expect(dropped.draft?.labels).toHaveLength(4);
    expect(dropped.edited.size).toBe(0);
    const answer = { version: 9, samples: [], sources: [] };
    expect(play([received({ type: 'samples', answer })], edited).draft).toBeUndefined();
  });
});

describe('the sample alerts dialog', () => {
  const open = play([{ type: 'dialogChanged', dialog: { text: '[]', outcome: undefined } }]);
  const answer = { version: 1, problems: [], contradiction: null };

  it.each([
    ['forgets a text that was taken', 'pasteSamples', 2, ''],
    ['keeps a text that was not', 'pasteSamples', 0, '[]'],
    ['keeps it when something else is taken', 'takeSelection', 2, '[]'],
  ] as const)('%s', (_name, request, count, text) => {
    const message: ToPage = { type: 'samplesSet', request, answer: { ...answer, count } };
    expect(reducePanel(open, received(message)).dialog).toMatchObject({ text, outcome: { request } });
  });

  it('does not reopen after it was closed', () => {
    const message: ToPage = { type: 'samplesSet', request: 'editSample', answer: { ...answer, count: 1 } };
    expect(panelState(message).dialog).toBeUndefined();
  });
});

it('folds and unfolds groups, and keeps that across edits', () => {
  const toggle: PanelEvent = { type: 'groupToggled', key: 'standing near' };
  const folded = play([toggle, received(PREVIEW_MESSAGE)], panelState());
  expect([...folded.folded]).toEqual(['standing near']);
  expect([...play([toggle], folded).folded]).toEqual([]);
});

describe('the time', () => {
  it.each<[PanelEvent[], string | undefined, boolean]>([
    [[], undefined, false],
    [[{ type: 'timeAsked' }], undefined, true],
    [[{ type: 'timeChosen', at: '2026-01-01T00:00:00Z' }], '2026-01-01T00:00:00Z', true],
    [[{ type: 'timeAsked' }, { type: 'timeChosen', at: undefined }], undefined, false],
  ])('%j', (events, at, choosingTime) => expect(play(events)).toMatchObject({ focus: { at }, choosingTime }));
});

describe('memory', () => {
  it('survives a reload', () => {
    const before = play(
      [
        choose('disk'),
        { type: 'tabOpened', tab: 'message' },
        { type: 'filterChanged', filter: 'crash' },
        { type: 'groupByChanged', label: 'severity' },
        { type: 'timeChosen', at: '2026-01-01T00:00:00.000Z' },
      ],
      panelState(),
    );
    const memory = readPanelMemory(JSON.parse(JSON.stringify(savePanel(before, NOTHING))));
    const focus = { alert: 'disk', tab: 'message', messageOf: 'alert', at: '2026-01-01T00:00:00.000Z' };
    const rest = { receiver: 'critical-metrics', filter: 'crash', groupBy: 'severity' };
    expect(memory).toEqual({ uri: 'file:///a.yaml', ...rest, ...focus });
    expect(restorePanel(memory)).toMatchObject({ ...rest, focus, content: { status: 'loading' } });
  });

  it('keeps the file while nothing is shown', () => {
    const memory = { ...NOTHING, uri: 'file:///a.yaml' };
    expect(savePanel(restorePanel(memory), memory).uri).toBe('file:///a.yaml');
  });

  it.each([undefined, null, 7, 'x', [], { uri: 1, receiver: {}, filter: null, tab: 'x', at: 'noon', messageOf: 3 }])(
    'is empty for %j',
    (kept) => {
      expect(readPanelMemory(kept)).toEqual({
        uri: undefined,
        receiver: undefined,
        alert: undefined,
        tab: undefined,
        messageOf: 'alert',
        at: undefined,
        filter: '',
        groupBy: undefined,
      });
    },
  );
});
