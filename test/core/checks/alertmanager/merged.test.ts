import { expect, it } from 'vitest';
import { check } from './check.js';

const POST = 'http://notification-manager-svc.kubesphere-monitoring-system.svc:19093/api/v2/alerts';

it('accepts changes of single values over the installed configuration', () => {
  expect(check('route:\n  group_by: [alertname]\n  repeat_interval: 4h\nglobal:\n  resolve_timeout: 10m\n')).toEqual(
    [],
  );
  expect(check('route:\n  routes: null\n  receiver: prometheus\n')).toEqual([]);
});

it('reports the installed routes whose receivers are replaced', () => {
  const [found, ...others] = check(
    `receivers:\n- name: Default\n- name: prometheus\n  webhook_configs:\n  - url: ${POST}\n`,
  );
  expect(others).toEqual([]);
  expect(found).toMatchObject({ id: 'alertmanager-config-invalid', at: 'receivers' });
  expect(found?.message).toContain('Watchdog, null, event, auditing.');
});

it('reports the installed root receiver when only the routes are replaced too', () => {
  const text = `receivers:\n- name: ops\n  webhook_configs:\n  - url: ${POST}\nroute:\n  routes: [{receiver: ops}]\n`;
  expect(check(text)).toMatchObject([{ at: 'receivers', message: expect.stringContaining('use Default.') }]);
  expect(check(text.replace('routes:', 'receiver: ops\n  routes:'))).toEqual([]);
});

it('suggests the name of an installed receiver', () => {
  expect(check('route:\n  routes:\n  - matchers: [severity="critical"]\n    receiver: promethus\n')).toMatchObject([
    {
      at: 'promethus',
      message:
        'No receiver is named “promethus”. Did you mean “prometheus”? Alertmanager rejects the whole configuration.',
      fixed: ['route:\n  routes:\n  - matchers: [severity="critical"]\n    receiver: prometheus\n'],
    },
  ]);
});

it('suggests a field, and a time interval', () => {
  expect(check('route:\n  group_wiat: 30s\n')).toMatchObject([
    { id: 'alertmanager-field-unknown', at: 'group_wiat', fixed: ['route:\n  group_wait: 30s\n'] },
  ]);
  const text =
    'time_intervals: [{name: offhours}]\nroute:\n  routes: [{receiver: prometheus, mute_time_intervals: [offhour]}]\n';
  expect(check(text)).toMatchObject([{ at: 'offhour', fixed: [text.replace('[offhour]', '[offhours]')] }]);
});

it('does not judge integrations that it does not know', () => {
  const receiver = '- name: chat\n  newchat_configs: [{foo: 1}]\n  slack_configs: [{bar: 1}]\n';
  expect(
    check(
      `receivers:\n${receiver}- name: all\n  webhook_configs: [{url: '${POST}'}]\nroute: {receiver: all, routes: [{receiver: chat, matchers: [a=b]}]}\n`,
    ),
  ).toEqual([]);
});

it('reports that no route leads to the notification manager', () => {
  const replaced =
    'receivers:\n- name: hook\n  webhook_configs: [{url: "http://other.example/x"}]\nroute: {receiver: hook, routes: []}\n';
  expect(check(replaced)).toMatchObject([{ id: 'alertmanager-manager-unreached', at: 'receivers' }]);
  expect(check('route:\n  routes: []\n')).toMatchObject([{ id: 'alertmanager-manager-unreached', at: 'route' }]);
  expect(check('route:\n  routes: []\n  receiver: event\n')).toEqual([]);
});

it('reports that critical alerts do not reach the notification manager', () => {
  const routes = (first: string): string =>
    `receivers:\n- name: all\n  webhook_configs: [{url: '${POST}'}]\n- name: pager\n  pagerduty_configs: [{}]\nroute:\n  receiver: all\n  routes:\n  - {receiver: pager, ${first}}\n  - {receiver: all}\n`;
  expect(check(routes('matchers: [severity="critical"]'))).toMatchObject([
    {
      id: 'alertmanager-manager-unreached',
      at: 'pager',
      message: 'Alerts of severity critical all go to pager, and not to the notification manager.',
    },
  ]);
  expect(check(routes('match_re: {severity: "critical|error"}'))).toHaveLength(1);
  expect(check(routes('matchers: [severity!="info"]'))).toHaveLength(1);
  expect(check(routes('matchers: [severity="critical", team="db"]'))).toEqual([]);
  expect(check(routes('matchers: [severity="critical"], continue: true'))).toEqual([]);
  expect(check(routes('matchers: [severity="warning"]'))).toEqual([]);
  expect(check(routes('matchers: ["${MATCHER}"]'))).toEqual([]);
});

it('reports another port or path of the notification manager, and shows no credential of a URL', () => {
  const text = (url: string): string =>
    `receivers: [{name: all, webhook_configs: [{url: '${url}'}]}]\nroute: {receiver: all, routes: []}\n`;
  const right = text('http://notification-manager-svc:19093/api/v2/alerts');
  expect(check(right)).toEqual([]);
  for (const url of [
    'http://notification-manager-svc:9093/api/v2/alerts',
    'http://notification-manager-svc/api/v2/alerts',
    'http://u:hidden@notification-manager-svc:19093/api/v1/alerts?token=hidden',
  ]) {
    const [found, ...others] = check(text(url));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ id: 'alertmanager-manager-unreached', at: `'${url}'`, fixed: [right] });
    expect(found?.message).not.toContain('hidden');
  }
});

it('does not judge what a placeholder hides', () => {
  for (const text of [
    'receivers: ${RECEIVERS}\nroute: {receiver: x}\n',
    'receivers: ["${RECEIVER}"]\n',
    'route: ${ROUTE}\n',
    'route: {receiver: "${NAME}", group_wait: "${WAIT}", group_by: ["${A}", "${A}"]}\n',
    'receivers: [{name: "${NAME}"}, {name: "${NAME}"}]\n',
    'receivers: [{name: all, webhook_configs: [{url: "${URL}"}]}]\nroute: {receiver: all, routes: []}\n',
    'receivers: [{name: all, webhook_configs: "${HOOKS}"}]\nroute: {receiver: all, routes: []}\n',
    'route: {routes: "${ROUTES}"}\n',
    'route: {routes: ["${ROUTE}"]}\n',
    'time_intervals: [{name: a, time_intervals: [{times: [{start_time: "${START}", end_time: "06:00"}], location: "${ZONE}"}]}]\n',
    'route: {mute_time_intervals: "${MUTE}"}\ntime_intervals: ["${INTERVAL}"]\n',
    '"{{ .Values.key }}": {}\nroute: null\n',
  ])
    expect(check(text), text).toEqual([]);
});

it('looks up similar names for the first unknown ones', () => {
  const routes = Array.from({ length: 30 }, () => '{receiver: promethus}').join();
  const found = check(`route: {routes: [${routes}]}\n`);
  expect(found).toHaveLength(30);
  expect(found.filter(({ fixed }) => fixed.length > 0)).toHaveLength(20);
});
