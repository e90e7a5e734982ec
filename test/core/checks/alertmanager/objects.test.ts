import { expect, it, test } from 'vitest';
import { analyseStream } from '../../../../core/src/checks/analysis/analyse-stream.js';
import { findingsOf } from '../../../../core/src/checks/analysis/findings-of.js';
import { factsOf } from '../../../../core/src/checks/analysis/manifest-facts.js';
import { DEFAULT_CONFIG } from '../../../../core/src/checks/config/lint-config.js';
import { readClusterObjects } from '../../../../core/src/model/cluster/read-cluster-objects.js';
import { parseManagerVersion } from '../../../../core/src/model/release/manager-version.js';
import { indexLines } from '../../../../core/src/text/line-index.js';

function findingsIn(text: string) {
  const lines = indexLines(text);
  return findingsOf(analyseStream(text)).map(({ code, severity, range, fixes }) => ({
    code,
    severity,
    at: text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end)),
    fixes: fixes.length,
  }));
}

function configOf(text: string) {
  const { alertmanagers } = readClusterObjects([{ uri: 'a.yaml', facts: factsOf(analyseStream(text)) }]);
  return alertmanagers.at(-1)?.facts;
}

const URL = 'http://notification-manager-svc.kubesphere-monitoring-system.svc:19093/api/v2/alerts';
const GOOD = `route:\n  receiver: manager\nreceivers:\n  - name: manager\n    webhook_configs:\n      - url: ${URL}\n`;
const BAD = GOOD.replace('receiver: manager', 'receiver: manger');
const indented = (text: string) => text.replaceAll(/^(?=.)/gm, '    ');

const secret = (config: string, name = 'alertmanager-main') =>
  `apiVersion: v1\nkind: Secret\nmetadata:\n  name: ${name}\n  namespace: kubesphere-monitoring-system\nstringData:\n  alertmanager.yaml: |\n${indented(config)}`;
const encoded = (config: string) =>
  `apiVersion: v1\nkind: Secret\nmetadata:\n  name: alertmanager-main\ndata:\n  alertmanager.yaml: ${Buffer.from(config).toString('base64')}\n`;
const configMap = (config: string, name = 'whizard-notification-alertmanager') =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\ndata:\n  alertmanager.yml: |\n${indented(config)}`;

test.each([
  ['a Secret', secret],
  ['a ConfigMap', configMap],
])('checks the configuration in %s where it is written', (_, written) => {
  expect(findingsIn(written(GOOD))).toEqual([]);
  expect(findingsIn(written(BAD))).toEqual([
    { code: 'alertmanager-config-invalid', severity: 'error', at: 'manger', fixes: 1 },
  ]);
  expect(findingsIn(written(GOOD.replace('receiver: m', 'group_wiat: 1s\n  receiver: m')))).toMatchObject([
    { code: 'alertmanager-field-unknown', at: 'group_wiat' },
  ]);
  expect(findingsIn(written(GOOD.replace('19093', '80')))).toMatchObject([{ code: 'alertmanager-manager-unreached' }]);
  expect(findingsIn(written('[]\n'))).toMatchObject([{ code: 'alertmanager-config-invalid' }]);
  expect(findingsIn(written('route: [\n'))).toMatchObject([{ code: 'alertmanager-config-invalid', severity: 'error' }]);
});

it('checks encoded text at its entry, without fixes', () => {
  expect(findingsIn(encoded(GOOD))).toEqual([]);
  expect(findingsIn(encoded(`# Ä\n${BAD}`))).toEqual([
    { code: 'alertmanager-config-invalid', severity: 'error', at: 'alertmanager.yaml', fixes: 0 },
  ]);
});

it('leaves the Alertmanager of others alone', () => {
  const others = BAD.replace(URL, 'http://chat.example.com/hook');
  expect(findingsIn(secret(others, 'other'))).toEqual([]);
  expect(findingsIn(configMap(others, 'other'))).toEqual([]);
  expect(findingsIn(secret(BAD, 'other'))).toHaveLength(1);
  expect(findingsIn(secret(others))).toHaveLength(1);
  expect(configOf(secret(others, 'other'))).toBeUndefined();
});

it('obeys comments in the text', () => {
  const text = BAD.replace(
    '  receiver',
    '  # kubesphere-dingtalk-disable-next-line alertmanager-config-invalid\n  receiver',
  );
  expect(findingsIn(secret(text))).toEqual([]);
});

it.each<[text: string, doubt: string | undefined]>([
  [secret(GOOD), undefined],
  [encoded(GOOD), undefined],
  [secret(BAD), 'rejected'],
  [secret('"${CONFIG}"\n'), 'hidden'],
  [secret(GOOD).replace(/\|[\s\S]*/, '"${CONFIG}"'), 'hidden'],
  [secret(`\${CONFIG}\n${GOOD}`), 'hidden'],
  [encoded(GOOD).replace('alertmanager.yaml:', 'alertmanager.yaml.gz:'), 'compressed'],
  [encoded(GOOD).replace(/(alertmanager.yaml: ).*/, '$1"?"'), 'encoded'],
])('knows what it cannot read', (text, doubt) => {
  expect(configOf(text)).toMatchObject({ kind: 'Alertmanager', doubt });
  expect(configOf(text)?.config === undefined).toBe(doubt !== undefined);
});

it('keeps no credential of a configuration', () => {
  const token = 'b0a1c2d3e4f5';
  const text = GOOD.replace(
    'webhook_configs:',
    `slack_configs: [{api_url: "https://hooks.example.com/${token}"}]\n    webhook_configs:\n      - url: https://user:${token}@chat.example.com/hook?token=${token}`,
  );
  for (const written of [secret(text), encoded(text), configMap(text)]) {
    const facts = configOf(written);
    expect(facts?.config?.receivers.items[0]?.webhooks).toHaveLength(2);
    expect(JSON.stringify(facts)).not.toContain(token);
  }
});

it('puts objects before values, whatever their order', () => {
  const values = `notification-manager: {}\nalertmanager:\n  config:\n    route: {group_wait: 1m}\n`;
  expect(configOf(values)).toMatchObject({ origin: 'values', doubt: undefined });
  expect(configOf(`${secret(GOOD)}---\n${values}`)).toMatchObject({ origin: 'Secret' });
  expect(configOf(`${secret(BAD)}---\n${secret(GOOD)}`)).toMatchObject({ doubt: undefined });
});

it('knows which fields the Alertmanager of KubeSphere 3 lacks', () => {
  const text = GOOD.replace('receivers:', 'time_intervals: []\nreceivers:').replace(
    '  receiver: manager\n',
    '  receiver: manager\n  routes: [{active_time_intervals: []}]\n',
  );
  const codesFor = (release: string, document: string) => {
    const version = parseManagerVersion(release);
    return findingsOf(analyseStream(document), { ...DEFAULT_CONFIG, ...(version && { version }) }).map(
      ({ code, range }) => `${code} ${range.start.line}`,
    );
  };
  const unknown = ['alertmanager-field-unknown 9', 'alertmanager-field-unknown 10'];
  expect(codesFor('3.4', secret(text))).toEqual(unknown);
  expect(codesFor('3.3', secret(text))).toEqual(unknown);
  expect(codesFor('4.1', secret(text))).toEqual([]);
  expect(codesFor('3.4', configMap(text))).toEqual([]);
});
