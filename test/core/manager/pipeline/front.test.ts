import { describe, expect, it, test } from 'vitest';
import {
  alertRecipients,
  type IncomingAlert,
  type PipelineOptions,
  parseManagerVersion,
  renderPhrase,
  type TraceStep,
  traceAlert,
} from '#core';
import { alert, MANAGER, receiver, route } from './pipeline-of.js';

const URL = 'http://notification-manager-svc.kubesphere-monitoring-system.svc:19093/api/v2/alerts';

const secret = (config: string, key = 'stringData') => `
apiVersion: v1
kind: Secret
metadata: {name: alertmanager-main, namespace: kubesphere-monitoring-system}
${key}:
  alertmanager.yaml: |
${config.replaceAll(/^(?=.)/gm, '    ')}`;

const CONFIG = `route:
  receiver: manager
  group_by: [namespace]
  routes:
    - {receiver: chat, matchers: [team="web"]}
    - {receiver: manager, matchers: [team="night"], mute_time_intervals: [day]}
    - {receiver: quiet, matchers: [team="quiet"]}
    - {receiver: "\${RECEIVER}", matchers: [team="open"]}
receivers:
  - {name: manager, webhook_configs: [{url: "${URL}"}]}
  - {name: quiet, webhook_configs: [{url: "${URL}", send_resolved: false}]}
  - {name: chat, slack_configs: [{channel: c}]}
inhibit_rules:
  - {source_matchers: [severity="critical"], target_matchers: [severity="warning"], equal: [namespace]}
time_intervals:
  - {name: day, time_intervals: [{times: [{start_time: "08:00", end_time: "20:00"}]}]}
`;

const DOCUMENTS = [receiver('all', 'type: global')];

function passing(
  documents: readonly string[],
  alerts: readonly IncomingAlert[],
  options: Partial<PipelineOptions> = {},
) {
  const routing = route({ documents: [...DOCUMENTS, ...documents], alerts, posted: false, ...options });
  const recipients = alertRecipients(routing);
  return {
    routing,
    outcomes: recipients.map(({ outcome }) => outcome),
    reasons: recipients.map(({ reason }) => reason && renderPhrase(reason.text)),
    steps: alerts.map((_, index) => traceAlert(routing, index, 0).steps),
  };
}

function textOf(step: TraceStep | undefined): string {
  return step ? [step, ...(step.notes ?? [])].map(({ text }) => renderPhrase(text)).join(' ') : '';
}

describe('a configuration among the files', () => {
  test.each<[labels: Readonly<Record<string, string>>, outcome: string, verdict: string]>([
    [{}, 'delivered', 'passed'],
    [{ team: 'web' }, 'nobody', 'stopped'],
    [{ team: 'night' }, 'muted', 'stopped'],
    [{ team: 'quiet' }, 'delivered', 'passed'],
    [{ team: 'open' }, 'delivered', 'assumed'],
  ])('decides about %j', (labels, outcome, verdict) => {
    const { outcomes, steps, reasons } = passing([secret(CONFIG)], [alert(labels)]);
    expect(outcomes).toEqual([outcome]);
    expect(steps[0]?.[0]).toMatchObject({ stage: 'alertmanager', verdict, at: { uri: 'file:///all.yaml' } });
    expect(steps[0]?.length === 1).toBe(verdict === 'stopped');
    expect(reasons[0]?.includes('Alertmanager') ?? false).toBe(outcome !== 'delivered');
  });

  it('does not send the end of an alert where it says so', () => {
    const resolved = { ...alert({ team: 'quiet' }), status: 'resolved' } as const;
    expect(passing([secret(CONFIG)], [resolved]).outcomes).toEqual(['nobody']);
  });

  it('inhibits alerts of one file, and not examples', () => {
    const [critical, warning] = [alert({ severity: 'critical' }), alert({ severity: 'warning' })];
    const together = [critical, warning].map((each) => ({ ...each, together: 'file' }));
    expect(passing([secret(CONFIG)], [critical, warning]).outcomes).toEqual(['delivered', 'delivered']);
    expect(passing([secret(CONFIG)], together).outcomes).toEqual(['delivered', 'muted']);
    expect(passing([], together).outcomes).toEqual(['delivered', 'delivered']);
  });

  it('leaves alerts alone that were posted already', () => {
    const request = { receiver: 'manager', groupLabels: {} };
    const { outcomes, steps } = passing([secret(CONFIG)], [{ ...alert({ team: 'web' }), request }]);
    expect(outcomes).toEqual(['delivered']);
    expect(steps[0]?.[0]?.stage).toBe('silence');
  });

  it('keeps what it holds back out of batches and messages', () => {
    const held = alert({ team: 'web', pod: 'held' });
    const one = `${MANAGER.replace('groupLabels: [alertname]', 'groupLabels: [alertname]\n  batchMaxSize: 2')}`;
    const alerts = [held, alert({ pod: 'a' }), held, alert({ pod: 'b' }), held, alert({ pod: 'c' }), held];
    const { routing } = passing([one, secret(CONFIG)], alerts);
    expect(routing.dispatch === 'staged' && routing.batches.map(({ order }) => order)).toEqual([[1, 3], [5]]);
  });

  it('groups for a manager before 2.0', () => {
    const version = parseManagerVersion('1.4');
    const alerts = [alert({ namespace: 'a', pod: '1' }), alert({ namespace: 'a', pod: '2' }), alert({ team: 'web' })];
    const { routing, outcomes } = passing([secret(CONFIG)], alerts, version ? { version } : {});
    expect(routing.dispatch === 'direct' && routing.requests).toMatchObject([
      { receiver: 'manager', groupLabels: { namespace: 'a' }, alerts: [0, 1] },
    ]);
    expect(outcomes.map((outcome) => outcome === 'nobody')).toEqual([false, false, true]);
    expect(routing.assumptions.some(({ code }) => code === 'requests-assumed')).toBe(false);
  });

  it('is not used where Alertmanager rejects it', () => {
    const { outcomes, steps } = passing(
      [secret(CONFIG.replace('receiver: chat', 'receiver: cat'))],
      [alert({ team: 'web' })],
    );
    expect(outcomes).toEqual(['delivered']);
    expect(steps[0]?.[0]?.verdict).toBe('assumed');
    expect(textOf(steps[0]?.[0])).toContain('Secret alertmanager-main is not used');
  });
});

describe('the installed configuration', () => {
  test.each<[version: string, labels: Readonly<Record<string, string>>, isSent: boolean]>([
    ['3.3', { alertname: 'Watchdog' }, false],
    ['3.3', { alertname: 'InfoInhibitor' }, true],
    ['3.4', { alertname: 'InfoInhibitor' }, false],
    ['4.1', { alertname: 'InfoInhibitor' }, false],
    ['4.1', { alertname: 'Watchdog', alerttype: 'event' }, false],
    ['4.1', { alerttype: 'event' }, true],
    ['4.1', {}, true],
  ])('of KubeSphere %s takes %j: %s', (release, labels, isSent) => {
    const version = parseManagerVersion(release);
    const { outcomes, steps, routing } = passing([], [alert(labels)], version ? { version } : {});
    expect(outcomes[0] !== 'nobody').toBe(isSent);
    expect(steps[0]?.[0]).toMatchObject({ verdict: isSent ? 'assumed' : 'stopped' });
    expect(textOf(steps[0]?.[0])).toContain(`as KubeSphere ${release} installs it`);
    expect(traceAlert(routing, 0, 0).assumed).toBe(false);
  });

  it('does not send the end of events', () => {
    const ended = (alerttype: string) => ({ ...alert({ alerttype }), status: 'resolved' }) as const;
    expect(passing([], [ended('event'), ended('auditing'), ended('metric')]).outcomes).toEqual([
      'nobody',
      'nobody',
      'delivered',
    ]);
  });

  it('says when alerts are sent, and what would hold them back', () => {
    const { steps } = passing([], [alert({ severity: 'warning' })]);
    expect(steps[0]?.[0]?.notes?.map(({ text }) => renderPhrase(text))).toEqual([
      'Assumed, as KubeSphere 4.1 installs it.',
      'Grouped by cluster, namespace, alertname, rule_id.',
      'A group is sent 30s after its first alert, changes every 5m, and unchanged again after 12h.',
      'Held back while `severity="critical"` fires with the same cluster, namespace, alertname.',
    ]);
  });
});

it('prefers the form that the targeted release has', () => {
  const other = CONFIG.replaceAll('team=', 'group=');
  const configMap = `
apiVersion: v1
kind: ConfigMap
metadata: {name: whizard-notification-alertmanager}
data:
  alertmanager.yml: |
${other.replaceAll(/^(?=.)/gm, '    ')}`;
  const outcomes = (release: string) => {
    const version = parseManagerVersion(release);
    const documents = [configMap, secret(CONFIG)];
    return passing(documents, [alert({ team: 'web' }), alert({ group: 'web' })], version ? { version } : {}).outcomes;
  };
  expect(outcomes('3.4')).toEqual(['nobody', 'delivered']);
  expect(outcomes('4.1')).toEqual(['delivered', 'nobody']);
});

it('a configuration in a Secret that a controller makes is assumed to be the installed one, which is said', () => {
  const made = `
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: alertmanager, namespace: kubesphere-monitoring-system}
spec:
  target: {name: alertmanager-main}
  data: [{secretKey: alertmanager.yaml, remoteRef: {key: alertmanager}}]
`;
  const of = (text: string) => textOf(passing([text], [alert({ alertname: 'A' })]).steps[0]?.[0]);
  expect(of(made)).toContain('The Secret alertmanager-main is not used: a controller makes it');
  for (const other of [made.replace('alertmanager-main', 'other'), made.replace('alertmanager.yaml', 'tls.crt')])
    expect(of(other)).not.toContain('is not used');
});
