import { describe, expect, it } from 'vitest';
import {
  describeLane,
  forecastStorm,
  type IncomingAlert,
  parseManagerVersion,
  renderPhrase,
  type StormForecast,
  titleOfLane,
} from '#core';
import { alert, MANAGER, object, receiver, route } from '../pipeline/pipeline-of.js';

const TOKEN = '0123456789abcdef0123456789abcdef0123456789abcdef0123456789ab3210';
const managerWith = (rest: string): string => MANAGER.replace('groupLabels: [alertname]', rest);
const BY_POD = managerWith('groupLabels: [alertname, namespace, pod]');

const FIRST_MANAGER = MANAGER.replace(/ {2}template:.*/, '')
  .replace('tenantKey: user', 'tenantKey: user\n    options: {global: {templateFile: [/etc/t/t]}}')
  .concat('  volumeMounts: [{name: v, mountPath: /etc/t/}]\n  volumes: [{name: v, configMap: {name: templates}}]\n');

const robot = (name: string, webhook = `value: 'https://oapi.dingtalk.com/robot/send?access_token=${TOKEN}'`): string =>
  receiver(name, 'type: global').replace(/webhook: \{.*\}\}/, `webhook: {${webhook}}}`);
const fromSecret = (name: string, secret = 'robots'): string =>
  robot(name, `valueFrom: {secretKeyRef: {name: ${secret}, key: ops, namespace: x}}`);

/** Each has its own pod; they have 4 names and 12 namespaces. */
const alerts = (count: number): readonly IncomingAlert[] =>
  Array.from({ length: count }, (_, index) =>
    alert({ alertname: `A${index % 4}`, namespace: `n${index % 12}`, pod: `p${index}` }),
  );

const storm = (count: number, documents: readonly string[], version?: string): StormForecast => {
  const target = version === undefined ? undefined : parseManagerVersion(version);
  return forecastStorm(
    route({ documents, alerts: alerts(count), complete: false, ...(target && { version: target }) }),
  );
};
const words = (forecast: StormForecast): readonly string[] =>
  forecast.lanes.flatMap((lane) => {
    const { problem, remedies } = describeLane(lane, forecast);
    return [...(problem ? [problem] : []), ...remedies].map((text) => renderPhrase(text, {}));
  });

describe('the messages of a storm', () => {
  it('to one robot are those of all receivers that use it, and better group labels are named', () => {
    const forecast = storm(30, [BY_POD, robot('a'), robot('b')]);
    expect(forecast.lanes).toMatchObject([
      { messages: 60, perMinute: 60, limit: 20, refused: 40, dropped: 0, regrouped: 8 },
    ]);
    expect(forecast.grouping).toEqual({ labels: ['alertname'], enough: true });
    expect(words(forecast)).toEqual([
      '60 messages within a minute to chatbot oapi.dingtalk.com (…3210): after 20, DingTalk rejects the others (130101) and blocks the robot for 10 minutes, including for the cluster’s alerts.',
      'Grouping by `alertname` makes 8.',
    ]);
    expect(JSON.stringify(forecast)).not.toContain(TOKEN);
  });

  it('that another grouping would lose is no better off with it', () => {
    const failing = `
apiVersion: v1
kind: ConfigMap
metadata: {name: templates, namespace: kubesphere-monitoring-system}
data:
  t: '{{ define "nm.default.text" }}{{ if gt (len .Alerts) 1 }}{{ index .Alerts 99 }}{{ end }}x{{ end }}{{ define "nm.default.markdown" }}{{ template "nm.default.text" . }}{{ end }}'
`;
    const forecast = storm(30, [BY_POD, failing, robot('a')]);
    expect(forecast).toMatchObject({ failed: 0, lanes: [{ messages: 30 }], grouping: undefined });
    expect(words(forecast).join()).not.toContain('makes 0');
  });

  it('whose template is not among the files are at least one for each group', () => {
    const own = (name: string): string => robot(name).replace('dingtalk:', 'dingtalk:\n    template: own');
    const forecast = storm(30, [BY_POD.replace('name: templates', 'name: elsewhere'), own('a'), own('b')]);
    expect(forecast.lanes).toMatchObject([{ messages: 60, atLeast: true, refused: 40, regrouped: 8 }]);
    expect(forecast.lanes.map((lane) => renderPhrase(titleOfLane(lane), {}))).toEqual([
      'chatbot oapi.dingtalk.com (…3210): at least 60 of at most 20 messages a minute',
    ]);
    expect(words(forecast)).toEqual([
      'At least 60 messages within a minute to chatbot oapi.dingtalk.com (…3210): after 20, DingTalk rejects the others (130101) and blocks the robot for 10 minutes, including for the cluster’s alerts.',
      'Grouping by `alertname` makes at least 8.',
    ]);
    expect(storm(30, [BY_POD, robot('a')]).lanes).toMatchObject([{ messages: 30, atLeast: false }]);
  });

  it('are grouped by the labels that keep the most messages apart within the limit', () => {
    expect(storm(30, [BY_POD, robot('a')])).toMatchObject({
      grouping: { labels: ['alertname', 'namespace'], enough: true },
      lanes: [{ messages: 30, regrouped: 12 }],
    });
  });

  it('share a robot when they share its Secret, whether the manifests contain it or not', () => {
    const secret = `apiVersion: v1\nkind: Secret\nmetadata: {name: robots, namespace: x}\nstringData: {ops: 'https://oapi.dingtalk.com/robot/send?access_token=${TOKEN}'}`;
    const counts = ({ lanes }: StormForecast): readonly number[] => lanes.map(({ messages }) => messages);
    expect(counts(storm(4, [MANAGER, fromSecret('a'), fromSecret('b'), fromSecret('c', 'others')]))).toEqual([8, 4]);
    expect(counts(storm(4, [MANAGER, secret, fromSecret('a'), robot('b')]))).toEqual([8]);
  });

  it('fit when each receiver has its own robot', () => {
    const forecast = storm(12, [managerWith('groupLabels: [pod]'), robot('a'), robot('b')]);
    expect(words(forecast)).toContain('2 receivers share this robot; with a robot each, at most 12 go to one.');
  });

  it('are not lost within the limit, or when the manager waits long enough', () => {
    expect(words(storm(20, [BY_POD, robot('a')]))).toEqual([]);
    const waiting = BY_POD.replace(
      '  template:',
      '    options: {dingtalk: {chatBotThrottle: {threshold: 10, unit: 60000000000, maxWaitTime: 60000000000}}}\n  template:',
    );
    expect(words(storm(30, [waiting, robot('a')]))).toEqual([
      '30 messages to chatbot oapi.dingtalk.com (…3210): the manager sends 10 a minute, the last after 3 min.',
    ]);
  });

  it('are dropped by a manager before 2.0, whose requests Alertmanager groups', () => {
    const forecast = storm(30, [FIRST_MANAGER, robot('a'), robot('b')], '1.4.0');
    expect(forecast.lanes).toMatchObject([{ messages: 24, dropped: 4, refused: 0 }]);
    expect(words(forecast)).toEqual([
      '24 messages at once to chatbot oapi.dingtalk.com (…3210): the manager sends 20 and drops the other 4.',
      'Alertmanager’s `group_by` decides how many messages this release sends.',
      '2 receivers share this robot; with a robot each, at most 12 go to one.',
    ]);
  });

  it('of a conversation are requests of its app, one for each chat', () => {
    const config = object(
      'Config',
      'app',
      'dingtalk: {conversation: {appkey: {value: k}, appsecret: {value: s}}}',
      'type: default',
    );
    const chats = object('Receiver', 'chats', 'dingtalk: {conversation: {chatids: [c1, c2]}}', 'type: global');
    expect(storm(30, [BY_POD, config, chats]).lanes).toMatchObject([
      { messages: 60, lane: { kind: 'app' }, limit: 1500, refused: 0, dropped: 0 },
    ]);
  });

  it('that fail before they are sent do not count', () => {
    expect(storm(30, [BY_POD, robot('a', "value: 'no address'")]).lanes).toEqual([]);
  });
});
