import { expect, it } from 'vitest';
import { groupingOf, groupLabelsOf } from '../../core/src/manager/alertmanager/grouping.js';
import { passStage } from '../../core/src/manager/alertmanager/pass-stage.js';
import { installedConfig } from '../../core/src/model/alertmanager/installed.js';
import { toJson } from '../../core/src/yaml/node.js';
import { factsOf } from '../core/manager/alertmanager/facts-of.js';
import { provideAlertmanager, providePrometheus } from '../debian/provide-alertmanager.js';
import type { Server } from '../debian/start-server.js';
import { startAlertmanager } from './start-alertmanager.js';
import { type PrometheusRule, startPrometheus } from './start-prometheus.js';
import { type Notification, type Recorder, startRecorder } from './webhook-recorder.js';

type Labels = Readonly<Record<string, string>>;

/** Rules that fire at once, with the labels of the series for which they do. */
const RULES: readonly { readonly alert: string; readonly labels: Labels; readonly series: readonly Labels[] }[] = [
  // rules are evaluated in order: what holds others back arrives before them
  { alert: 'InfoInhibitor', labels: { severity: 'none' }, series: [{ namespace: 'pay' }] },
  { alert: 'Watchdog', labels: { severity: 'none' }, series: [{}] },
  { alert: 'DiskFull', labels: { severity: 'critical', rule_id: '1' }, series: [{ namespace: 'pay', node: 'a' }] },
  {
    alert: 'DiskFull',
    labels: { severity: 'warning', rule_id: '2' },
    // the first is inhibited, whatever its node is
    series: [
      { namespace: 'pay', node: 'b' },
      { namespace: 'web', node: 'b' },
    ],
  },
  {
    alert: 'PodNotReady',
    labels: { severity: 'warning', alerttype: 'metric' },
    series: [
      { namespace: 'pay', pod: 'x' },
      { namespace: 'pay', pod: 'y' },
      { namespace: 'web', pod: 'z' },
    ],
  },
  { alert: 'Exec', labels: { severity: 'info', alerttype: 'auditing' }, series: [{ namespace: 'pay' }] },
  { alert: 'Restarted', labels: { severity: 'info', alerttype: 'event' }, series: [{}] },
];

const EXTERNAL: Labels = { cluster: 'host' };

const MANIFEST: PrometheusRule = {
  kind: 'PrometheusRule',
  spec: {
    groups: [
      {
        name: 'examples',
        rules: RULES.map(({ alert, labels, series }) => ({ alert, labels, expr: series.map(seriesOf).join(' or ') })),
      },
    ],
  },
};

function seriesOf(labels: Labels): string {
  return Object.entries(labels).reduce(
    (expression, [name, value]) => `label_replace(${expression}, "${name}", "${value}", "", "")`,
    'vector(1)',
  );
}

const ALERTS: readonly Labels[] = RULES.flatMap(({ alert, labels, series }) =>
  series.map((own) => ({ ...own, ...labels, ...EXTERNAL, alertname: alert })),
);

/** What KubeSphere 4.1 installs, with shorter times: long enough for a busy machine to take all alerts before it sends any. */
const CONFIG = JSON.stringify(toJson(installedConfig('4.1')))
  .replaceAll('"30s"', '"4s"')
  .replaceAll('"5m"', '"1s"');

/** The notifications that we expect: `receiver {group} {alert} {alert}`. */
function predicted(): readonly string[] {
  const passages = passStage(
    factsOf(`${CONFIG}\n`),
    ALERTS.map((labels) => ({ labels, firing: true, together: 'all' })),
    0n,
  );
  const groups = new Map<string, string[]>();
  for (const [index, { result, ways }] of passages?.entries() ?? []) {
    const labels = ALERTS[index] ?? {};
    if (result !== 'sent') continue;
    for (const { taken } of ways) {
      const group = `${taken.receiver?.text} ${keyOf(groupLabelsOf(groupingOf(taken), labels) ?? {})}`;
      groups.set(group, [...(groups.get(group) ?? []), keyOf(labels)]);
    }
  }
  return [...groups].map(([group, alerts]) => [group, ...alerts.toSorted()].join(' ')).toSorted();
}

function arrived(notifications: readonly Notification[]): readonly string[] {
  const seen = notifications.map(({ receiver, groupLabels, alerts }) =>
    [receiver, keyOf(groupLabels), ...alerts.map(({ labels }) => keyOf(labels)).toSorted()].join(' '),
  );
  return [...new Set(seen)].toSorted();
}

function keyOf(labels: Labels): string {
  return JSON.stringify(Object.fromEntries(Object.entries(labels).toSorted()));
}

const programs = { alertmanager: provideAlertmanager(), prometheus: providePrometheus() };
const missing = Object.values(programs).flatMap((found) => ('missing' in found ? [found.missing] : []));
if (missing.length > 0) console.log(`No rules are fired by the real servers: ${missing.join('; ')}.`);

it.skipIf(missing.length > 0)('rules fire, and the manager gets what is predicted', { timeout: 40_000 }, async () => {
  const { alertmanager, prometheus } = programs;
  if ('missing' in alertmanager || 'missing' in prometheus) return;
  const running: (Server | Recorder)[] = [];
  try {
    const recorder = await startRecorder();
    running.push(recorder);
    const config = CONFIG.replaceAll(/http:\/\/notification-manager-svc[^"]*/g, recorder.url);
    const front = await startAlertmanager(alertmanager.folder, config.replace('"/etc/alertmanager/*.tmpl"', ''));
    running.push(front);
    const rules = await startPrometheus(prometheus.folder, MANIFEST, { alertmanager: front.url, labels: EXTERNAL });
    running.push(rules);
    const expected = predicted();
    expect(expected.length).toBeGreaterThan(4);
    await expect.poll(() => arrived(recorder.notifications), { timeout: 15_000 }).toEqual(expected);

    // otherwise it says again that they fire
    await rules.stop();
    const end = (alertname: string) => ALERTS.filter((labels) => labels.alertname === alertname);
    const ended = [...end('Restarted'), ...end('PodNotReady')];
    const resolved = ended.map((labels) => ({ labels, endsAt: new Date().toISOString() }));
    const headers = { 'content-type': 'application/json' };
    await fetch(`${front.url}/api/v2/alerts`, { method: 'POST', headers, body: JSON.stringify(resolved) });
    const endings = () =>
      recorder.notifications.flatMap(({ alerts }) => alerts).filter(({ status }) => status === 'resolved');
    await expect
      .poll(() => [...new Set(endings().map(({ labels }) => keyOf(labels)))].toSorted(), { timeout: 10_000 })
      .toEqual(end('PodNotReady').map(keyOf).toSorted());
  } finally {
    for (const each of running.reverse()) await each.stop();
  }
});
