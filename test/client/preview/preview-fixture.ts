import type { ConditionFailure, ConditionPlace, Range, SampleAlert } from '#core';
import type { Matches, ToPage } from '../../../client/webview/preview/page-protocol.js';
import { readPanelMemory } from '../../../client/webview/preview/panel-memory.js';
import type { PanelState } from '../../../client/webview/preview/panel-state.js';
import { restorePanel } from '../../../client/webview/preview/panel-state.js';
import { reducePanel } from '../../../client/webview/preview/reduce-panel.js';

/** A preview as the server sends it: two receivers in one stream, four samples. */

export function lines(start: number, end: number): Range {
  return { start: { line: start, character: 0 }, end: { line: end, character: 0 } };
}

export const SEVERITY: ConditionPlace = { in: 'matchExpressions', index: 0 };
export const ALERT_TYPE: ConditionPlace = { in: 'matchLabels', key: 'alerttype' };

export const SAMPLES: readonly SampleAlert[] = [
  sample('audit', { alertname: 'SecretDeleted', alerttype: 'auditing', severity: 'error', user: 'admin' }),
  sample('node', { alertname: 'NodeReboot', alerttype: 'metric', severity: 'info', node: 'worker-3' }),
  sample('disk', { alertname: 'DiskFull', alerttype: 'metric', severity: 'Critical', node: 'worker-3' }),
  sample('crash', {
    alertname: 'PodCrashLooping',
    alerttype: 'metric',
    severity: 'critical',
    namespace: 'payments',
    pod: 'checkout-0',
  }),
];

export const MATCHES: Matches = {
  textVersion: 1,
  samplesVersion: 7,
  sampleCount: 4,
  receivers: [
    {
      id: 'critical-metrics',
      kind: 'Receiver',
      name: 'critical-metrics',
      range: lines(0, 15),
      enabled: true,
      matched: 1,
      rejected: false,
    },
    {
      id: 'everything',
      kind: 'Receiver',
      name: 'everything',
      range: lines(20, 35),
      enabled: false,
      matched: null,
      rejected: false,
    },
  ],
  id: 'critical-metrics',
  kind: 'Receiver',
  recipients: [],
  rejection: null,
  receiver: {
    name: 'critical-metrics',
    range: lines(0, 15),
    nameRange: lines(3, 3),
    enabled: true,
    conditions: [
      condition(ALERT_TYPE, 'alerttype', ['metric'], { range: lines(8, 9), passes: 3, remaining: 3 }),
      condition(SEVERITY, 'severity', ['critical'], { range: lines(10, 13), passes: 1, remaining: 1 }),
    ],
    outcomes: [
      { verdict: 'match', failing: [] },
      { verdict: 'mismatch', failing: [1], miss: 'case' },
      { verdict: 'mismatch', failing: [1] },
      { verdict: 'mismatch', failing: [0, 1] },
    ],
    alerts: [3, 2, 1, 0],
    matched: 1,
    undecided: 0,
  },
};

export const PREVIEW_MESSAGE: ToPage = {
  type: 'preview',
  uri: 'file:///a.yaml',
  fileName: 'a.yaml',
  matches: MATCHES,
  stale: false,
};

export const SAMPLES_MESSAGE: ToPage = { type: 'samples', answer: { version: 7, samples: SAMPLES, sources: [] } };

/** The state of a page after the fixture's messages and the given events. */
export function panelState(...messages: readonly ToPage[]): PanelState {
  return [SAMPLES_MESSAGE, PREVIEW_MESSAGE, ...messages].reduce(
    (state, message) => reducePanel(state, { type: 'received', message }),
    restorePanel(readPanelMemory(undefined)),
  );
}

export function sample(id: string, labels: Readonly<Record<string, string>>): SampleAlert {
  return { id, source: 'built-in', status: 'firing', labels, annotations: { message: `What ${id} says` } };
}

function condition(
  place: ConditionPlace,
  key: string,
  wanted: readonly string[],
  counts: { readonly range: Range; readonly passes: number; readonly remaining: number },
): Matches['receiver']['conditions'][number] {
  return { place, key, operator: 'In', wanted, text: `${key} is ${wanted.join()}`, ...counts };
}

export function failure(
  place: ConditionPlace,
  key: string,
  operator: string,
  wanted: readonly string[],
  actual: string | undefined,
): ConditionFailure {
  return { place, key, operator, wanted, actual };
}
