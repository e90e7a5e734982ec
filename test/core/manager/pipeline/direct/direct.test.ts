import { describe, expect, test } from 'vitest';
import { alertRecipients, deliveriesOf, type IncomingAlert, type Routing, shownDeliveries, traceAlert } from '#core';
import { alert, object, receiver, route, sent, trace } from '../pipeline-of.js';

const VERSION = { major: 1, minor: 4 };

const FIRST_MANAGER = `
apiVersion: notification.kubesphere.io/v2beta2
kind: NotificationManager
metadata: {name: notification-manager}
spec:
  defaultConfigSelector: {matchLabels: {type: default}}
  receivers:
    tenantKey: user
    globalReceiverSelector: {matchLabels: {type: global}}
    tenantReceiverSelector: {matchLabels: {type: tenant}}
    options: {global: {templateFile: [/etc/templates/t]}}
  volumeMounts: [{name: v, mountPath: /etc/templates/}]
  volumes: [{name: v, configMap: {name: templates}}]
`;

const hq = receiver('hq', 'type: global');
const shop = receiver('shop', 'type: tenant, user: shop');

interface Case {
  readonly documents: readonly string[];
  readonly alerts: readonly IncomingAlert[];
  readonly manager?: string;
  readonly tenants?: Readonly<Record<string, readonly string[]>> | 'error';
}

function first({ documents, alerts, manager = FIRST_MANAGER, tenants }: Case): Routing {
  return route({ documents: [manager, ...documents], alerts, version: VERSION, ...(tenants && { tenants }) });
}

/** Alerts of one request. */
function request(
  alerts: readonly IncomingAlert[],
  groupLabels: Readonly<Record<string, string>> = {},
  namespace?: string,
): readonly IncomingAlert[] {
  const shared = { receiver: 'prometheus', groupLabels, ...(namespace !== undefined && { namespace }) };
  return alerts.map((each) => ({ ...each, request: shared }));
}

describe('before 2.0, alerts are sent', () => {
  test('to global receivers and to the tenants of the namespace, whatever the rule level', () => {
    const alerts = [alert({ namespace: 'shop' }), alert({ namespace: 'web' }), alert()];
    expect(sent(first({ documents: [hq, shop], alerts }))).toEqual(['hq: 0 | 1 | 2', 'shop: 0']);
  });

  test('in one message for each namespace of a request', () => {
    const alerts = request([alert({ namespace: 'a' }), alert({ namespace: 'b' }), alert({ namespace: 'a' })]);
    expect(sent(first({ documents: [hq], alerts }))).toEqual(['hq: 0,2 | 1']);
  });

  test('in one message if the request names a namespace of all alerts', () => {
    const alerts = request([alert({ namespace: 'shop' }), alert({ namespace: 'web' })], {}, 'shop');
    expect(sent(first({ documents: [hq, shop], alerts }))).toEqual(['hq: 0,1', 'shop: 0,1']);
  });

  test('by name and namespace if their requests are unknown, which is assumed', () => {
    const alerts = [alert(), alert({ alertname: 'B' }), alert(), alert({ rule_id: 'x' })];
    const routing = first({ documents: [hq], alerts });
    expect(sent(routing)).toEqual(['hq: 0,2 | 1 | 3']);
    expect(routing.assumptions.map(({ code }) => code)).toEqual(['requests-assumed']);
    expect(first({ documents: [hq], alerts: request(alerts) }).assumptions).toEqual([]);
  });

  test('twice to a tenant that the sidecar names twice', () => {
    const manager = `${FIRST_MANAGER}  sidecars: {tenant: {type: kubesphere}}\n`;
    const alerts = [alert({ namespace: 'a' })];
    const routing = first({ documents: [hq, shop], alerts, manager, tenants: { a: ['shop', 'shop'] } });
    expect(sent(routing)).toEqual(['hq: 0', 'shop: 0 | 0']);
    expect(trace(routing, 0, 'shop').filter((step) => step.startsWith('delivered'))).toHaveLength(1);
    expect(sent(first({ documents: [hq, shop], alerts, manager, tenants: 'error' }))).toEqual(['hq: 0']);
  });

  test('to a receiver with global and tenant labels only as to a tenant', () => {
    const both = receiver('both', 'type: global, kind: tenant, user: shop');
    const manager = FIRST_MANAGER.replace('matchLabels: {type: tenant}', 'matchLabels: {kind: tenant}');
    const alerts = [alert({ namespace: 'shop' }), alert({ namespace: 'web' })];
    expect(sent(first({ documents: [both], alerts, manager }))).toEqual(['both: 0']);
  });

  test('without looking at Routers and Silences', () => {
    const silence = object('Silence', 'all', 'matcher: {}', 'type: global');
    const router = object('Router', 'r', 'alertSelector: {}\nreceivers: {name: [shop]}');
    expect(sent(first({ documents: [hq, shop, silence, router], alerts: [alert()] }))).toEqual(['hq: 0']);
  });

  test('to a receiver whose conditions cannot be evaluated', () => {
    const odd = receiver(
      'odd',
      'type: global',
      'alertSelector: {matchExpressions: [{key: a, operator: Match, regexValue: x}, {key: b, operator: Exists}]}',
    );
    const routing = first({ documents: [odd], alerts: [alert()] });
    expect(sent(routing)).toEqual(['odd: 0']);
    expect(trace(routing, 0, 'odd')).toContain('filter passed');
  });

  test('with the cluster’s name, whatever their own label', () => {
    const alerts = [alert({ cluster: 'mine' })];
    expect(first({ documents: [hq], alerts }).alerts[0]?.labels.cluster).toBe('default');
  });

  test('as resolved once their end has passed, whatever their status', () => {
    const ends = ['2026-01-01T00:00:00Z', '2090-01-01T00:00:00Z', '0001-01-01T00:00:00Z', undefined];
    const alerts = ends.map((endsAt) => ({ ...alert(), endsAt }));
    expect(first({ documents: [hq], alerts }).alerts.map(({ status }) => status)).toEqual([
      'resolved',
      'firing',
      'firing',
      'firing',
    ]);
  });
});

test('before 2.0, messages have the group labels and the receiver of the request', () => {
  const templates = `
apiVersion: v1
kind: ConfigMap
metadata: {name: templates, namespace: kubesphere-monitoring-system}
data: {t: '{{ define "nm.default.text" }}{{ .Receiver }} {{ .GroupLabels.team }}{{ end }}'}
`;
  const routing = first({ documents: [hq, templates], alerts: request([alert()], { team: 'red' }) });
  expect(deliveriesOf(routing, 0).flatMap(({ messages }) => messages.map(({ text }) => text))).toEqual([
    'prometheus red',
  ]);
});

describe('a Config before 2.0', () => {
  const chat = (labels: string): string =>
    object('Receiver', 'chat', 'dingtalk: {conversation: {chatids: [c]}}', labels);
  const config = (name: string, labels: string): string =>
    object('Config', name, 'dingtalk: {conversation: {appkey: {value: k}, appsecret: {value: s}}}', labels);
  const used = (documents: readonly string[]): string | undefined => {
    const routing = first({ documents, alerts: [alert({ namespace: 'shop' })] });
    const [delivery] = deliveriesOf(routing, 0);
    return routing.pipeline.cluster.configs[delivery?.config ?? -1]?.facts.name;
  };

  test('is one of the same owner, otherwise a default one', () => {
    const own = config('own', 'type: tenant, user: shop');
    const common = config('common', 'type: default');
    expect(used([chat('type: tenant, user: shop'), common, own])).toBe('own');
    expect(used([chat('type: tenant, user: shop'), common])).toBe('common');
    expect(used([chat('type: global'), common, config('all', 'type: global')])).toBe('all');
  });

  test('ends the manager when it is missing', () => {
    const alerts = [alert({ namespace: 'shop' })];
    const routing = first({ documents: [hq, chat('type: tenant, user: shop')], alerts });
    expect(routing.incidents.map(({ kind, stage }) => `${kind} ${stage}`)).toEqual(['crash config']);
    expect(sent(routing)).toEqual([]);
    expect(traceAlert(routing, 0, 0).steps.at(-1)).toMatchObject({ stage: 'config', verdict: 'failed' });
    const elsewhere = first({ documents: [hq, chat('type: tenant, user: web')], alerts });
    expect([elsewhere.incidents, sent(elsewhere)]).toEqual([[], ['hq: 0']]);
  });

  test('ends the manager when the selector of default Configs cannot be evaluated', () => {
    const manager = FIRST_MANAGER.replace('{matchLabels: {type: default}}', '{matchLabels: {-: x}}');
    const alerts = [alert()];
    expect(sent(first({ documents: [hq], alerts, manager }))).toEqual(['hq: 0']);
    const routing = first({ documents: [hq, config('all', 'type: global')], alerts, manager });
    expect([routing.httpStatus, routing.incidents[0]?.kind]).toEqual([undefined, 'crash']);
  });
});

describe('a message of blanks before 2.0', () => {
  const templates = `
apiVersion: v1
kind: ConfigMap
metadata: {name: blank, namespace: kubesphere-monitoring-system}
data:
  t: '{{ define "blank" }}{{ if eq .CommonLabels.alertname "A" }}  {{ else }}text{{ end }}{{ end }}'
`;
  const manager = FIRST_MANAGER.replace('name: templates}', 'name: blank}');
  const usesBlank = receiver('blank', 'type: tenant, user: shop', 'template: blank');
  const usesText = receiver('text', 'type: global', 'template: blank\nalertSelector: {matchLabels: {alertname: B}}');
  const run = (...alerts: readonly IncomingAlert[]) =>
    first({ documents: [templates, usesText, usesBlank], alerts, manager });

  test('ends the manager for all messages of the request, and for no other', () => {
    const alerts = request([alert({ namespace: 'shop' }), alert({ namespace: 'web', alertname: 'B' })]);
    const other = alert({ namespace: 'shop', alertname: 'B' });
    const routing = run(...alerts, other);
    expect(routing.incidents).toMatchObject([{ kind: 'crash', stage: 'message', receiver: 1 }]);
    expect(routing.incidents[0]?.at).toMatchObject({ uri: 'file:///all.yaml' });
    expect(sent(routing)).toEqual(['text: 2', 'blank: 2']);
    expect(traceAlert(routing, 1, 0).steps.at(-1)).toMatchObject({ stage: 'message', verdict: 'failed' });
    expect(alertRecipients(routing).map(({ outcome }) => outcome)).toEqual(['lost', 'lost', 'delivered']);
  });

  test('still shows what the other receivers would get', () => {
    const routing = run(...request([alert({ namespace: 'shop' }), alert({ namespace: 'web', alertname: 'B' })]));
    const shown = (receiverIndex: number) =>
      shownDeliveries(routing, receiverIndex).map(({ messages, failure }) => [
        messages.map(({ text }) => text),
        failure?.code,
      ]);
    expect(shown(0)).toEqual([[['text'], 'manager-stopped']]);
  });

  test('does nothing where the tenant of the receiver is only assumed', () => {
    const alerts = [alert({ namespace: 'shop' })];
    const assumed = first({ documents: [templates, usesBlank], alerts, manager: `${manager}  sidecars: {tenant: {}}` });
    expect(assumed.incidents).toEqual([]);
  });
});

describe('a request before 2.0', () => {
  test('is lost with a crash when an alert has no labels', () => {
    const alerts = [...request([alert(), { ...alert(), labels: null }]), alert({ alertname: 'B' })];
    const routing = first({ documents: [hq], alerts });
    expect(routing.incidents.map(({ kind, alert: at }) => `${kind} ${at}`)).toEqual(['crash 1']);
    expect(sent(routing)).toEqual(['hq: 2']);
    expect([trace(routing, 0, 'hq'), trace(routing, 1, 'hq')]).toEqual([['request failed'], ['request failed']]);
  });

  test('is rejected when an alert cannot be read', () => {
    const routing = first({ documents: [hq], alerts: [{ ...alert(), startsAt: 'yesterday' }] });
    expect([routing.httpStatus, routing.incidents[0]?.kind]).toEqual([400, 'request-ended']);
  });
});

test('before 2.0, messages over the rate limit are dropped, unless the wait is short', () => {
  const limited = (unit: number): string =>
    FIRST_MANAGER.replace(
      'options: {',
      `options: {dingtalk: {chatBotThrottle: {threshold: 1, unit: ${unit}, maxWaitTime: 1000000000}}, `,
    );
  const alerts = request([alert({ namespace: 'a' }), alert({ namespace: 'b' })]);
  const routing = first({ documents: [hq], alerts, manager: limited(60_000_000_000) });
  expect(sent(routing)).toEqual(['hq: 0']);
  expect(trace(routing, 1, 'hq').at(-1)).toBe('throttle failed');
  expect(sent(first({ documents: [hq], alerts, manager: limited(1_000_000) }))).toEqual(['hq: 0 | 1']);
});

test('the trace before 2.0 shows only stages that exist there', () => {
  const documents = [hq, shop];
  const routing = first({ documents, alerts: [alert({ namespace: 'web' })] });
  expect(trace(routing, 0, 'hq')).toEqual([
    'route passed',
    'filter passed',
    'credentials passed',
    'message passed',
    'throttle passed',
    'delivered passed',
  ]);
  expect(trace(routing, 0, 'shop')).toEqual(['route stopped']);
});

test('before 2.0, templates see the page of an alert’s source', () => {
  const template = `
apiVersion: v1
kind: ConfigMap
metadata: {name: templates, namespace: kubesphere-monitoring-system}
data:
  t: '{{ define "own" }}{{ range .Alerts }}{{ .GeneratorURL }}{{ end }}{{ end }}'
`;
  const alerts = [{ ...alert(), generatorURL: 'http://prometheus/graph' }];
  const routing = first({ documents: [receiver('desk', 'type: global', 'template: own'), template], alerts });
  expect(deliveriesOf(routing, 0)[0]?.messages[0]?.text).toContain('http://prometheus/graph');
});
