import {
  analyseStream,
  countMatches,
  deliveriesOf,
  factsOf,
  instantOf,
  preparePipeline,
  readClusterObjects,
  routeAlerts,
  traceAlert,
} from '#core';
import type { Bench, BenchReport } from './bench.js';
import { generateAlerts } from './generate-alerts.js';
import { generateReceivers } from './language-server/receivers.js';
import { type Summary, summarise } from './summarise.js';

const ALERTS = 10_000;
const RECEIVERS = [50, 200];
const RUNS = 7;
/** The maximum time for the alerts with the largest number of receivers, in milliseconds. */
const AIM = 1_000;

interface Measured {
  readonly receivers: number;
  /** The time from alerts to their receivers, in milliseconds, including all preparation. */
  readonly matched: Summary | undefined;
  /** The trace of one alert to one receiver, with its messages. */
  readonly traced: Summary | undefined;
  /** All messages of one receiver. */
  readonly delivered: Summary | undefined;
  readonly matches: number;
}

/** Many alerts and many receivers: each pair is evaluated, with routers and Silences in between. */
export const pipelineBench: Bench = {
  name: 'pipeline',
  async run({ progress }) {
    return report(
      RECEIVERS.map((receivers) => {
        progress(`${ALERTS} alerts through the pipeline, ${receivers} receivers`);
        return measure(receivers);
      }),
    );
  },
};

function measure(receivers: number): Measured {
  const alerts = generateAlerts(ALERTS);
  // every receiver is global, so that every pair is evaluated
  const text = `${generateReceivers(receivers).text.replaceAll('type: tenant', 'type: global')}${ROUTING}`;
  const cluster = readClusterObjects([{ uri: 'bench', facts: factsOf(analyseStream(text)) }]);
  const run = () => routeAlerts(preparePipeline(cluster, { at: instantOf(new Date()) }), alerts);
  const routing = run();
  const counts = countMatches(routing);
  const receiver = counts.findIndex((count) => count > 0);
  const alert = deliveriesOf(routing, receiver)[0]?.alerts[0] ?? 0;
  return {
    receivers,
    matched: summarise(time(() => countMatches(run()))),
    traced: summarise(time(() => traceAlert(routing, alert, receiver))),
    delivered: summarise(time(() => deliveriesOf(routing, receiver))),
    matches: counts.reduce((sum, count) => sum + count, 0),
  };
}

function time(work: () => unknown): readonly number[] {
  return Array.from({ length: RUNS }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
}

const ROUTING = Array.from(
  { length: 10 },
  (_, index) => `---
apiVersion: notification.kubesphere.io/v2beta2
kind: Router
metadata:
  name: route-${index}
spec:
  alertSelector:
    matchExpressions:
      - {key: alertname, operator: Match, regexValue: 'Alert[0-9]*${index}$'}
  receivers:
    regexName: -${index}$
---
apiVersion: notification.kubesphere.io/v2beta2
kind: Silence
metadata:
  name: quiet-${index}
  labels:
    type: global
spec:
  matcher:
    matchLabels:
      alertname: Alert3${index}
      severity: info
`,
).join('');

function report(measured: readonly Measured[]): BenchReport {
  const slowest = measured.at(-1)?.matched?.median ?? Number.POSITIVE_INFINITY;
  return {
    subjects: ['the pipeline'],
    table: {
      head: [`${ALERTS} alerts`, 'routing', 'pairs per second', 'trace of one', 'messages of one receiver'],
      rows: measured.map(({ receivers, matched, traced, delivered }) => [
        `${receivers} receivers`,
        `${matched?.median.toFixed(0)} ms`,
        `${((ALERTS * receivers) / (matched?.median ?? 1) / 1_000).toFixed(1)} million`,
        `${traced?.median.toFixed(1)} ms`,
        `${delivered?.median.toFixed(1)} ms`,
      ]),
    },
    notes: [`Ten routers and ten Silences; every receiver is global. Medians of ${RUNS} runs.`],
    aims: [
      {
        text: `${ALERTS} alerts are matched against ${measured.at(-1)?.receivers} receivers within ${AIM} ms`,
        measured: `${slowest.toFixed(0)} ms`,
        met: slowest <= AIM,
      },
    ],
    figures: measured,
  };
}
