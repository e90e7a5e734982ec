import {
  analyseStream,
  type Cluster,
  createRouteRules,
  factsOf,
  instantOf,
  preparePipeline,
  type RuleRoute,
  readClusterObjects,
} from '#core';
import type { Bench, BenchReport } from './bench.js';
import { generateReceivers } from './language-server/receivers.js';
import { type Summary, summarise } from './summarise.js';

const RULES = 2_000;
const RECEIVERS = 200;
const RUNS = 7;
/** The maximum time after an edit, in milliseconds. */
const AIM = 1_000;

type Rule = RuleRoute['rule'];
type Knowledge = Rule['labels']['labels'] extends ReadonlyMap<string, infer Known> ? Known : never;

interface Measured {
  /** The time for all rules, in milliseconds. */
  readonly first: Summary | undefined;
  /** After an edit of one receiver, with the preparation of the pipeline. */
  readonly afterReceiver: Summary | undefined;
  /** After an edit of one rule. */
  readonly afterRule: Summary | undefined;
  /** The pairs of a rule and a receiver that the rule's alerts may reach. */
  readonly pairs: number;
}

/** Who receives the alerts of many rules, after an edit of a receiver or a rule. */
export const alertRulesBench: Bench = {
  name: 'alert-rules',
  async run({ progress }) {
    progress(`${RULES} alert rules, ${RECEIVERS} receivers`);
    return report(measure());
  },
};

function measure(): Measured {
  const text = `${generateReceivers(RECEIVERS).text.replaceAll('type: tenant', 'type: global')}${ROUTING}`;
  const cluster = clusterOf(text);
  const rules = Array.from({ length: RULES }, (_, index) => ruleOf(index));
  const prepare = (each: Cluster) => preparePipeline(each, { at: instantOf(new Date()) });
  const first = time(() => createRouteRules()(prepare(cluster), rules));
  const routes = createRouteRules();
  const pairs = routes(prepare(cluster), rules).reduce((sum, { receivers }) => sum + receivers.length, 0);
  const middle = Math.floor(RECEIVERS / 2);
  const afterReceiver = time((run) => {
    const [edited] = clusterOf(receiverIn(run)).receivers;
    return routes(prepare({ ...cluster, receivers: edited ? cluster.receivers.with(middle, edited) : [] }), rules);
  });
  const afterRule = time((run) => routes(prepare(cluster), rules.with(0, ruleOf(RULES + run))));
  return { first: summarise(first), afterReceiver: summarise(afterReceiver), afterRule: summarise(afterRule), pairs };
}

function clusterOf(text: string): Cluster {
  return readClusterObjects([{ uri: 'bench', facts: factsOf(analyseStream(text)) }]);
}

function time(work: (run: number) => unknown): readonly number[] {
  return Array.from({ length: RUNS }, (_, run) => {
    const started = performance.now();
    work(run);
    return performance.now() - started;
  });
}

const OPEN: Knowledge = { is: 'open', mayBeAbsent: true, limits: [] };
const NOWHERE = { line: 0, character: 0 };

/** A rule as KubeSphere's: most labels are certain, and namespace, pod and node are known only when it fires. */
function ruleOf(index: number): Rule {
  const namespace: Knowledge =
    index % 3 === 0 ? { is: 'open', mayBeAbsent: false, limits: [{ op: '=~', value: 'kube-.*|team-[0-9]+' }] } : OPEN;
  const severity = ['critical', 'warning', 'error', 'info'][index % 4] ?? 'info';
  const certain = { alertname: `Alert${index}`, severity, alerttype: 'metric', rule_level: 'cluster' };
  return {
    kind: 'ClusterRuleGroup',
    apiGroup: 'alerting.kubesphere.io',
    namespace: undefined,
    object: `rules-${Math.floor(index / 40)}`,
    group: `rules-${Math.floor(index / 40)}`,
    alert: certain.alertname,
    range: { start: NOWHERE, end: NOWHERE },
    labels: {
      labels: new Map([
        ...Object.entries(certain).map(([key, value]) => [key, { is: 'certain', value }] as const),
        ['namespace', namespace] as const,
        ['pod', OPEN] as const,
        ['node', OPEN] as const,
      ]),
      closed: index % 2 === 0,
    },
    annotations: {},
    evaluation: { state: 'evaluated' },
    assumptions: [],
  };
}

function receiverIn(run: number): string {
  return `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: {name: edited, labels: {type: global}}
spec:
  dingtalk:
    alertSelector: {matchExpressions: [{key: namespace, operator: In, values: [team-${run}]}]}
    chatbot: {webhook: {value: 'https://oapi.dingtalk.com/robot/send?access_token=x'}}
`;
}

const ROUTING = Array.from(
  { length: 10 },
  (_, index) => `---
apiVersion: notification.kubesphere.io/v2beta2
kind: Router
metadata: {name: route-${index}}
spec:
  alertSelector: {matchExpressions: [{key: namespace, operator: In, values: [team-${index}, shop-${index}]}]}
  receivers: {regexName: -${index}$}
---
apiVersion: notification.kubesphere.io/v2beta2
kind: Silence
metadata: {name: quiet-${index}, labels: {type: global}}
spec:
  matcher: {matchLabels: {namespace: test-${index}, severity: info}}
`,
).join('');

function report(measured: Measured): BenchReport {
  const { first, afterReceiver, afterRule, pairs } = measured;
  const slowest = Math.max(afterReceiver?.median ?? AIM, afterRule?.median ?? AIM);
  const shown = (summary: Summary | undefined): string => `${summary?.median.toFixed(0)} ms`;
  return {
    subjects: ['alert rules'],
    table: {
      head: ['', 'all rules', 'after an edit of a receiver', 'after an edit of a rule', 'pairs that may meet'],
      rows: [
        [`${RULES} rules × ${RECEIVERS} receivers`, shown(first), shown(afterReceiver), shown(afterRule), `${pairs}`],
      ],
    },
    notes: [
      `Ten Routers and ten Silences; every receiver is global. An edit prepares the pipeline anew. Medians of ${RUNS} runs.`,
    ],
    aims: [
      {
        text: `after an edit, it is known within ${AIM} ms who receives the alerts of ${RULES} rules`,
        measured: `${slowest.toFixed(0)} ms`,
        met: slowest <= AIM,
      },
    ],
    figures: measured,
  };
}
