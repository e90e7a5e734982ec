import { expect, it } from 'vitest';
import { installedConfig } from '../../../../../core/src/model/alertmanager/installed.js';
import { readAlertmanager } from '../../../../../core/src/model/alertmanager/read/read-alertmanager.js';
import { mergeValues } from '../../../../../core/src/model/values/merge-values.js';
import { indexLines } from '../../../../../core/src/text/line-index.js';
import { madeMapping } from '../../../../../core/src/yaml/made-nodes.js';
import { readDocument } from '../../../../../core/src/yaml/read-document.js';

function read(text: string, base = madeMapping({ start: -1, end: -1 }, [])) {
  const { root } = readDocument(text);
  const merged = root && mergeValues(base, root);
  if (merged?.kind !== 'mapping') throw new Error('unreadable');
  return readAlertmanager(merged, indexLines(text));
}

it('reads routes, with the place of each value', () => {
  const { route } = read(
    'route:\n  receiver: a\n  group_by: [b]\n  routes:\n  - match: {c: 1}\n    match_re: {d: "e|f"}\n    matchers: [\'g!="h",i!~j\']\n    continue: true\n    repeat_interval: 1d\n    mute_time_intervals: [night]\n',
  );
  expect(route).toMatchObject({
    path: ['route'],
    receiver: { text: 'a', path: ['route', 'receiver'], range: { start: { line: 1, character: 2 } } },
    groupBy: [{ text: 'b', path: ['route', 'group_by', 0] }],
    groupWait: undefined,
    continues: false,
  });
  const [child] = route?.routes.items ?? [];
  expect(child).toMatchObject({
    continues: true,
    receiver: undefined,
    repeatInterval: { text: '1d' },
    muteTimeIntervals: [{ text: 'night' }],
  });
  expect(child?.matchers.items.flatMap(({ matchers }) => matchers)).toEqual([
    { name: 'c', operator: '=', value: '1' },
    { name: 'd', operator: '=~', value: 'e|f' },
    { name: 'g', operator: '!=', value: 'h' },
    { name: 'i', operator: '!~', value: 'j' },
  ]);
});

it('reads receivers, and nothing of a URL that may be a credential', () => {
  const facts = read(
    'receivers:\n- name: all\n  slack_configs: [{}, {}]\n  webhook_configs:\n  - url: http://user:word@notification-manager-svc.ns.svc.cluster.local:19093/api/v2/alerts?token=word\n    send_resolved: false\n  - url: https://hooks.example.com:8443/word?token=word\n  - url: ftp://word\n  - url: "${URL}"\n  - url_file: /word\n',
  );
  expect(facts.receivers).toMatchObject({
    open: false,
    items: [
      {
        name: { text: 'all' },
        open: false,
        integrations: { slack_configs: 2, webhook_configs: 5 },
        webhooks: [
          {
            sendResolved: false,
            address: {
              kind: 'manager',
              host: 'notification-manager-svc.ns.svc.cluster.local',
              port: '19093',
              pathname: '/api/v2/alerts',
            },
          },
          { sendResolved: true, address: { kind: 'other', host: 'hooks.example.com' } },
          { address: { kind: 'invalid' } },
          { address: { kind: 'hidden' } },
          { address: { kind: 'elsewhere' } },
        ],
      },
    ],
  });
  expect(JSON.stringify(facts)).not.toContain('word');
});

it('knows other services from the notification manager', () => {
  for (const host of ['notification-manager-svc.example.com', 'my-notification-manager-svc', 'notification-manager'])
    expect(read(`receivers: [{name: a, webhook_configs: [{url: "http://${host}/"}]}]`).receivers.items).toMatchObject([
      { webhooks: [{ address: { kind: 'other', host } }] },
    ]);
});

it('reads inhibition rules', () => {
  const { inhibitRules } = read(
    'inhibit_rules:\n- source_match: {severity: critical}\n  target_match_re: {severity: "warning|info"}\n  target_matchers: [a=b]\n  equal: [namespace, alertname]\n',
  );
  expect(inhibitRules).toMatchObject([
    {
      source: { items: [{ matchers: [{ name: 'severity', operator: '=', value: 'critical' }] }] },
      target: {
        items: [
          { matchers: [{ name: 'severity', operator: '=~', value: 'warning|info' }] },
          { matchers: [{ name: 'a', operator: '=', value: 'b' }] },
        ],
      },
      equal: [{ text: 'namespace' }, { text: 'alertname' }],
    },
  ]);
});

it('reads time intervals of both names', () => {
  const { timeIntervals } = read(
    'mute_time_intervals: [{name: old}]\ntime_intervals:\n- name: night\n  time_intervals:\n  - times: [{start_time: "22:30", end_time: "24:00"}]\n    weekdays: ["monday:friday"]\n    days_of_month: ["-3:-1"]\n    months: [may, 12]\n    years: [2026]\n    location: Asia/Shanghai\n',
  );
  expect(timeIntervals.items).toMatchObject([
    { name: { text: 'old' }, intervals: [] },
    {
      name: { text: 'night' },
      intervals: [
        {
          times: [{ span: { begin: 1350, end: 1440 } }],
          weekdays: [{ span: { begin: 1, end: 5 } }],
          daysOfMonth: [{ span: { begin: -3, end: -1 } }],
          months: [{ span: { begin: 5, end: 5 } }, { span: { begin: 12, end: 12 } }],
          years: [{ span: { begin: 2026, end: 2026 } }],
          location: { text: 'Asia/Shanghai' },
        },
      ],
    },
  ]);
});

it('merges over the installed configuration, which has no ranges', () => {
  const { route, receivers, inhibitRules } = read('route:\n  group_wait: 1m\n', installedConfig());
  expect(route).toMatchObject({
    receiver: { text: 'Default', range: undefined },
    groupWait: { text: '1m', range: { start: { line: 1, character: 2 } } },
    repeatInterval: { text: '12h', range: undefined },
  });
  expect(route?.routes.items).toHaveLength(5);
  expect(inhibitRules).toHaveLength(3);
  expect(receivers.items.map(({ name }) => name?.text)).toEqual([
    'Default',
    'null',
    'Watchdog',
    'prometheus',
    'event',
    'auditing',
  ]);
});
