import type { SampleAlert } from '../../core/src/alert.js';
import type { ConditionFailure, ConditionPlace } from '../../core/src/match/selector.js';
import type { Preview, ReceiverPreview } from '../../core/src/preview/preview.js';
import type { Range } from '../../core/src/text/range.js';

/** A preview as the server sends it: two receivers in one stream, three samples. */

export function lines(start: number, end: number): Range {
  return { start: { line: start, character: 0 }, end: { line: end, character: 0 } };
}

export const SEVERITY: ConditionPlace = { in: 'matchExpressions', index: 0 };
export const ALERT_TYPE: ConditionPlace = { in: 'matchLabels', key: 'alerttype' };

const samples: readonly SampleAlert[] = [
  sample('crash', {
    alertname: 'PodCrashLooping',
    alerttype: 'metric',
    severity: 'critical',
    namespace: 'payments',
    pod: 'checkout-0',
  }),
  sample('disk', { alertname: 'DiskFull', alerttype: 'metric', severity: 'Critical', node: 'worker-3' }),
  sample('audit', { alertname: 'SecretDeleted', alerttype: 'auditing', severity: 'error', user: 'admin' }),
];

export const PREVIEW: Preview = {
  samples,
  receivers: [
    receiver('critical-metrics', 0, {
      conditions: [
        { place: ALERT_TYPE, text: 'alerttype is metric', range: lines(8, 9), passes: 2 },
        { place: SEVERITY, text: 'severity is one of critical', range: lines(10, 13), passes: 1 },
      ],
      matched: 1,
      alerts: [
        { sampleId: 'crash', matched: true, failures: [] },
        { sampleId: 'disk', matched: false, failures: [failure(SEVERITY, 'severity', 'In', ['critical'], 'Critical')] },
        {
          sampleId: 'audit',
          matched: false,
          failures: [
            failure(ALERT_TYPE, 'alerttype', 'In', ['metric'], 'auditing'),
            failure(SEVERITY, 'severity', 'In', ['critical'], 'error'),
          ],
        },
      ],
    }),
    receiver('everything', 20, {
      conditions: [],
      matched: 3,
      alerts: samples.map(({ id }) => ({ sampleId: id, matched: true, failures: [] })),
    }),
  ],
};

function sample(id: string, labels: Readonly<Record<string, string>>): SampleAlert {
  return { id, source: 'built-in', status: 'firing', labels, annotations: { message: `What ${id} says` } };
}

function receiver(
  name: string,
  line: number,
  rest: Pick<ReceiverPreview, 'conditions' | 'matched' | 'alerts'>,
): ReceiverPreview {
  return { name, range: lines(line, line + 15), nameRange: lines(line + 3, line + 3), enabled: true, ...rest };
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
