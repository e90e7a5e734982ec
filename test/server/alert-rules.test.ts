import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  type CodeLens,
  CodeLensRequest,
  CompletionRequest,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
} from 'vscode-languageserver-protocol/node';
import { type ReceiverReference, RULE_ALERT_REQUEST, SAMPLES_REQUEST, type SamplesAnswer } from '#server/protocol';
import { COMMANDS, client, receiver, start, URI } from './session.js';

const RULES = 'file:///project/rules.yaml';

const group = (
  rules: string,
  labels = '{ alerting.kubesphere.io/enable: "true" }',
) => `apiVersion: alerting.kubesphere.io/v2beta1
kind: ClusterRuleGroup
metadata: { name: shop, labels: ${labels} }
spec:
  rules:
${rules}`;

const RECEIVERS = [
  receiver('on-call', '- { key: severity, operator: In, values: [critical] }'),
  receiver('payment', '- { key: namespace, operator: In, values: [payment] }'),
].join('---\n');

const SLOW = `    - alert: Slow
      expr: sum by (namespace, pod) (latency) > 1
      severity: critical
`;
const QUIET = `    - { alert: Quiet, expr: sum(latency), severity: info }
`;
const OFF = `    - { alert: Off, expr: vector(1), severity: critical, disable: true }
`;

async function lenses(): Promise<readonly (readonly [number, string | undefined])[]> {
  const found = (await client.connection.sendRequest(CodeLensRequest.type, {
    textDocument: { uri: RULES },
  })) as CodeLens[];
  return found.map(({ range, command }) => [range.start.line, command?.title]);
}

describe('lenses above alert rules', () => {
  beforeEach(async () => {
    await start({ initializationOptions: { commands: COMMANDS } });
  });

  test('say who gets their alerts, and why nobody does', async () => {
    await client.open(URI, RECEIVERS);
    await client.open(RULES, group(SLOW + QUIET + OFF));
    expect(await lenses()).toEqual([
      [5, '→ on-call, payment (if namespace is payment)'],
      [8, '→ nobody'],
      [9, 'never evaluated: the rule is disabled'],
    ]);
  });

  test('follow edits of rules and receivers', async () => {
    await client.open(URI, RECEIVERS);
    await client.open(RULES, group(QUIET));
    expect(await lenses()).toEqual([[5, '→ nobody']]);
    await client.change(RULES, 2, [{ text: group(QUIET.replace('info', 'critical')) }]);
    expect(await lenses()).toEqual([[5, '→ on-call']]);
    await client.change(URI, 2, [{ text: receiver('all', '[]') }]);
    expect(await lenses()).toEqual([[5, '→ all']]);
  });

  test('are none without receivers, except for what never fires', async () => {
    await client.open(RULES, group(QUIET + OFF));
    expect(await lenses()).toEqual([[6, 'never evaluated: the rule is disabled']]);
  });

  test('ask for the labels that KubeSphere needs', async () => {
    await client.open(RULES, group(QUIET, '{}'));
    expect(await lenses()).toEqual([
      [5, 'never evaluated: the ClusterRuleGroup lacks the label “alerting.kubesphere.io/enable: "true"”'],
    ]);
  });
});

test('lenses above alert rules can be switched off', async () => {
  await start({
    initializationOptions: { commands: COMMANDS },
    capabilities: { workspace: { configuration: true } },
    settings: () => ({ codeLens: { alertRules: false } }),
  });
  await client.open(URI, RECEIVERS);
  await client.open(RULES, group(SLOW));
  expect(await lenses()).toEqual([]);
});

test('alerts of a rule become samples, with values for what is open', async () => {
  await start({ initializationOptions: { commands: COMMANDS } });
  await client.open(URI, receiver('payment', '- { key: namespace, operator: In, values: [payment] }'));
  await client.open(RULES, group(SLOW));
  const ask = (line: number): Promise<ReceiverReference | null> =>
    client.connection.sendRequest(RULE_ALERT_REQUEST, { textDocument: { uri: RULES }, line });
  const name = 'Rule Slow (assumed: namespace=payment, rule_id=example, cluster=example)';
  expect(await ask(5)).toEqual({ uri: URI, receiver: 'payment', sample: `session:${name}#0` });
  const { samples } = await client.connection.sendRequest<SamplesAnswer>(SAMPLES_REQUEST, {});
  expect(samples?.[0]?.labels).toMatchObject({ alertname: 'Slow', namespace: 'payment', severity: 'critical' });
  expect(samples?.[0]?.labels.pod).toBeUndefined();
  expect(await ask(4)).toBeNull();
});

test('a critical rule that reaches nobody is found, and follows edits of receivers', async () => {
  await start();
  const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
  await client.open(URI, receiver('warnings', '- { key: severity, operator: In, values: [warning] }'));
  const found = client.nextDiagnostics(({ uri, diagnostics }) => uri === RULES && diagnostics.length > 0);
  await client.open(RULES, group(QUIET.replace('info', 'critical')));
  expect(codes(await found)).toEqual(['alert-rule-unreached']);
  const gone = client.nextDiagnostics(({ uri, diagnostics }) => uri === RULES && diagnostics.length === 0);
  await client.change(URI, 2, [{ text: receiver('all', '[]') }]);
  expect(await gone).toEqual([]);
});

test('the settings say of which severities the rules must reach somebody', async () => {
  const severities: { list: readonly string[] } = { list: ['info'] };
  await start({
    capabilities: { workspace: { configuration: true } },
    settings: () => ({ alertRules: { severities: severities.list } }),
  });
  await client.open(URI, receiver('warnings', '- { key: severity, operator: In, values: [warning] }'));
  const found = client.nextDiagnostics(({ uri, diagnostics }) => uri === RULES && diagnostics.length > 0);
  await client.open(RULES, group(QUIET + QUIET.replace('info', 'critical')));
  expect((await found).map(({ range }) => range.start.line)).toEqual([5]);
  severities.list = [];
  const none = client.nextDiagnostics(({ uri, diagnostics }) => uri === RULES && diagnostics.length === 0);
  await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  expect(await none).toEqual([]);
});

test('labels and values of sample files and routing tests are no typos', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'known-alerts-'));
  try {
    const uri = pathToFileURL(join(folder, 'receivers.yaml')).href;
    const tested = join(folder, 'own.dingtalk-test.yaml');
    const testOf = (label: string) =>
      `manifests: [receivers.yaml]\ncases: [{ name: own, alerts: [{ labels: { ${label}: b } }], receives: [] }]\n`;
    await writeFile(join(folder, 'own.alerts.json'), '{"alerts": [{"labels": {"alertname": "Slwo"}}]}');
    await writeFile(tested, testOf('squadrn'));
    await writeFile(
      join(folder, 'rules.yaml'),
      group('    - { alert: Slow, expr: vector(1), severity: warning, labels: { squadron: a, tier: gold } }\n'),
    );
    await start({
      capabilities: { workspace: { configuration: true } },
      settings: () => ({ preview: { sampleFiles: ['*.alerts.json'] } }),
      folders: [{ uri: pathToFileURL(folder).href, name: 'work' }],
    });
    const conditions = [
      '- { key: alertname, operator: NotIn, values: [Slwo] }',
      '- { key: squadrn, operator: Exists }',
      '- { key: tier, operator: NotIn, values: [golt] }',
    ];
    await client.open(uri, receiver('own', ...conditions));
    const reported = () =>
      client.published
        .findLast((params) => params.uri === uri)
        ?.diagnostics.filter(({ code }) => code === 'label-unproduced')
        .map(({ message }) => /“([^”]+)”/.exec(String(message))?.[1]);
    await expect.poll(reported).toEqual(['golt']);

    await writeFile(tested, testOf('other'));
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: pathToFileURL(tested).href, type: FileChangeType.Changed }],
    });
    await expect.poll(reported).toEqual(['squadrn', 'golt']);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('labels of rules are proposed for conditions', async () => {
  await start();
  await client.open(RULES, group(`    - { alert: Own, expr: sum(up), labels: { squad: checkout } }\n`));
  const text = receiver('own', '- { key: squad, operator: In, values: [<|>] }');
  const line = text.slice(0, text.indexOf('<|>')).split('\n').length - 1;
  await client.open(URI, text.replace('<|>', ''));
  const answer = await client.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri: URI },
    position: { line, character: text.split('\n')[line]?.indexOf('<|>') ?? 0 },
  });
  const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
  expect(items.map(({ label }) => label)).toContain('checkout');
});
