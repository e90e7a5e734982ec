import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { analyseStream } from '#core';
import { type Simulator, startSimulator } from '#simulator';
import { requireReadable } from '../../cli/src/config/require-readable.js';
import { distinctSlips, SLIP_CREDENTIALS, type Slip, tracesOf } from '../leaks/credential-slips.js';
import { runInProcess } from './run-in-process.js';

vi.mock('../../cli/src/version.js', () => ({ readVersion: () => '1.0.0' }));

const TIMEOUT = 900_000;
/** Slips in one folder. Each has its own credential: what is known of one does not help the others. */
const TOGETHER = 40;

/** Objects that the slips need to be previewed and sent. */
const SURROUNDINGS = `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: {name: other, labels: {type: global}}
spec:
  dingtalk:
    conversation: {chatids: [chat1]}
    chatbot: {webhook: {valueFrom: {secretKeyRef: {name: robot, key: webhook}}}}
`;
const ALERTS = [
  { labels: { alertname: 'DiskFull', severity: 'critical', namespace: 'shop' }, annotations: { message: 'Full.' } },
  { labels: { alertname: 'NodeNotReady', severity: 'warning' } },
];
const ROUTING_TEST = `cases:
  - name: nobody
    alertsFile: alerts.json
    expect: {receivers: []}
  - name: somebody
    alertsFile: alerts.json
    expect: {contains: [other], messages: [{receiver: other, contains: [nothing], count: 9}]}
`;

const ALERTS_OF = ['--alerts', 'alerts.json'];
const inFormats = (args: readonly string[], ...formats: readonly string[]): readonly (readonly string[])[] =>
  formats.map((format) => [...args, '--format', format]);

/** From nothing to the slips and back. */
const DIFFS = [
  ...inFormats(['diff', '--folders', 'nothing', '.', '--alerts', 'alerts.json'], 'json'),
  ...inFormats(['diff', '--folders', '.', 'nothing', '--alerts', 'alerts.json'], 'markdown'),
];

/** Every command that reads manifests, with each of its outputs. */
const commandsOf = (simulator: Simulator): readonly (readonly string[])[] => [
  ...inFormats(['lint', '.'], 'text', 'json', 'sarif'),
  ...inFormats(['lint', '.', '--verdict-only'], 'text', 'json'),
  ...inFormats(['preview', '.', ...ALERTS_OF], 'text', 'json'),
  ...inFormats(['preview', '.', '--all', '--messages', ...ALERTS_OF], 'text', 'json'),
  ...inFormats(['preview', '.', '--explain', '1', ...ALERTS_OF], 'text', 'json', 'test'),
  ...inFormats(['preview', '.', '--storm', ...ALERTS_OF], 'text', 'json'),
  ...inFormats(['preview', '.', '--history', 'alerts.json'], 'text', 'json'),
  ...inFormats(['explain', '1', '.', ...ALERTS_OF], 'text', 'json'),
  ...inFormats(['test', '--require-coverage'], 'text', 'json', 'tap', 'junit'),
  ...inFormats(['upgrade', '--from', '3.3', '--to', '4.1', '.', ...ALERTS_OF], 'text', 'json', 'markdown'),
  ...inFormats(['upgrade', '--from', '4.1', '--to', '3.3', '.', ...ALERTS_OF], 'text', 'json', 'markdown'),
  ...DIFFS,
  ...inFormats(['send', '.', '--receiver', 'other', '--dry-run'], 'text', 'json'),
  ...inFormats(['send', '.', '--receiver', 'other', '--yes', '--base-url', simulator.url], 'text', 'json'),
  ...inFormats(['send', '.', '--drill', '--dry-run'], 'text', 'json'),
  ...inFormats(['send', '.', '--drill', '--yes', '--base-url', simulator.url], 'text', 'json', 'junit'),
];

let folder: string;
let simulator: Simulator;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'slips-'));
  simulator = await startSimulator({ acceptUnknown: true });
});
afterAll(async () => {
  await simulator.close();
  rmSync(folder, { recursive: true });
});

/** With a proxy that answers, so that sending gets as far as its answer. */
function slips(): readonly Slip[] {
  return distinctSlips().map(({ name, text }) => ({
    name,
    text: text.replaceAll('https://proxy.example.com', simulator.url),
  }));
}

function isReadable({ text }: Slip): boolean {
  try {
    requireReadable([{ path: '', stream: analyseStream(text) }]);
    return true;
  } catch {
    return false;
  }
}

/** The names of the commands and the lines with a credential in what they print about the slips. */
async function leaksOf(name: string, commands: readonly (readonly string[])[], together: readonly Slip[]) {
  const cwd = join(folder, name);
  mkdirSync(join(cwd, 'nothing'), { recursive: true });
  writeFileSync(join(cwd, 'surroundings.yaml'), SURROUNDINGS);
  writeFileSync(join(cwd, 'alerts.json'), JSON.stringify(ALERTS));
  writeFileSync(join(cwd, 'routing.dingtalk-test.yaml'), ROUTING_TEST);
  for (const [at, slip] of together.entries()) writeFileSync(join(cwd, `${at}-${slip.name}.yaml`), slip.text);
  const traces = tracesOf(SLIP_CREDENTIALS.words);
  const leaks: string[] = [];
  for (const command of commands) {
    const printed = await runInProcess(command, cwd);
    expect(printed).not.toContain('Internal error');
    const lines = printed.split('\n').filter((line) => traces.some((trace) => line.includes(trace)));
    leaks.push(...lines.map((line) => `${command.join(' ')}: ${line}`));
  }
  return leaks;
}

test('no command shows a credential of what it reads', { timeout: TIMEOUT }, async () => {
  const readable = slips().filter(isReadable);
  expect(readable.length).toBeGreaterThan(35);
  const leaks: string[] = [];
  for (let at = 0; at < readable.length; at += TOGETHER)
    leaks.push(...(await leaksOf(`readable-${at}`, commandsOf(simulator), readable.slice(at, at + TOGETHER))));
  expect(leaks).toEqual([]);
});

test('no command shows a credential of what it cannot read', { timeout: TIMEOUT }, async () => {
  const commands = [
    ['preview', '.', '--all'],
    ['test'],
    ['upgrade', '--from', '3.3', '--to', '4.1', '.'],
    ['send', '.', '--drill', '--dry-run'],
  ];
  const unreadable = slips().filter((slip) => !isReadable(slip));
  expect(unreadable.length).toBeGreaterThan(35);
  const leaks: string[] = [];
  for (const [at, slip] of unreadable.entries()) leaks.push(...(await leaksOf(`unreadable-${at}`, commands, [slip])));
  // a comparison goes on with what it can read
  for (let at = 0; at < unreadable.length; at += TOGETHER)
    leaks.push(...(await leaksOf(`compared-${at}`, DIFFS, unreadable.slice(at, at + TOGETHER))));
  expect(leaks).toEqual([]);
});
