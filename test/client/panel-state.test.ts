import { describe, expect, it } from 'vitest';
import type { ToPage } from '../../client/webview/preview/messages.js';
import { readPanelMemory } from '../../client/webview/preview/panel-memory.js';
import {
  type PanelEvent,
  type PanelState,
  reducePanel,
  rememberPanel,
  restorePanel,
} from '../../client/webview/preview/panel-state.js';
import { PREVIEW } from './preview-fixture.js';

const NOTHING = readPanelMemory(undefined);

function after(events: readonly PanelEvent[], state: PanelState = restorePanel(NOTHING)): PanelState {
  return events.reduce(reducePanel, state);
}

function received(message: ToPage): PanelEvent {
  return { type: 'received', message };
}

function preview(selected = 'critical-metrics'): PanelEvent {
  return received({
    type: 'preview',
    uri: 'file:///a.yaml',
    fileName: 'a.yaml',
    preview: PREVIEW,
    selected,
    stale: false,
  });
}

describe('the receiver shown', () => {
  it.each<[string, PanelEvent[], string | undefined]>([
    ['none at first', [], undefined],
    ['the one that the extension says', [preview('everything')], 'everything'],
    [
      'the one just picked, before the extension answers',
      [preview(), { type: 'receiverPicked', receiver: 'everything' }],
      'everything',
    ],
    [
      'where the cursor went',
      [preview(), { type: 'receiverPicked', receiver: 'everything' }, preview()],
      'critical-metrics',
    ],
  ])('%s', (_name, events, receiver) => expect(after(events).receiver).toBe(receiver));
});

describe('the content', () => {
  it.each<[string, PanelEvent[], string]>([
    ['loading at first', [], 'loading'],
    ['a preview', [preview()], 'preview'],
    ['empty', [preview(), received({ type: 'empty', reason: 'closed' })], 'empty'],
    ['loading another file', [preview(), received({ type: 'loading' })], 'loading'],
    ['a preview again', [received({ type: 'empty', reason: 'noReceivers' }), preview()], 'preview'],
  ])('%s', (_name, events, status) => expect(after(events).content.status).toBe(status));
});

it('unfolds and folds alerts and groups, and keeps that across edits', () => {
  const toggles: PanelEvent[] = [
    { type: 'alertToggled', sampleId: 'disk' },
    { type: 'alertToggled', sampleId: 'crash' },
    { type: 'groupToggled', group: 'unmatched' },
  ];
  const open = after([preview(), ...toggles, preview()]);
  expect([...open.expanded, ...open.folded]).toEqual(['disk', 'crash', 'unmatched']);
  const closed = after(toggles, open);
  expect([...closed.expanded, ...closed.folded]).toEqual([]);
});

describe('memory', () => {
  it('survives a reload', () => {
    const before = after([preview('everything'), { type: 'filterChanged', filter: 'crash' }]);
    const memory = readPanelMemory(JSON.parse(JSON.stringify(rememberPanel(before, NOTHING))));
    expect(memory).toEqual({ uri: 'file:///a.yaml', receiver: 'everything', filter: 'crash' });
    expect(restorePanel(memory)).toMatchObject({
      receiver: 'everything',
      filter: 'crash',
      content: { status: 'loading' },
    });
  });

  it('keeps the file while nothing is shown', () => {
    const memory = { uri: 'file:///a.yaml', receiver: undefined, filter: '' };
    expect(rememberPanel(restorePanel(memory), memory).uri).toBe('file:///a.yaml');
  });

  it.each([undefined, null, 7, 'x', [], { uri: 1, receiver: {}, filter: null }])('is nothing for %j', (kept) => {
    expect(readPanelMemory(kept)).toEqual({ uri: undefined, receiver: undefined, filter: '' });
  });
});
