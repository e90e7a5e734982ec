import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { callTool, TOOLS } from '../../../cli/src/mcp/index.js';
import { distinctSlips, SLIP_CREDENTIALS, type Slip, tracesOf } from '../../leaks/credential-slips.js';

vi.mock('../../../cli/src/version.js', () => ({ readVersion: () => '1.0.0' }));

const TIMEOUT = 900_000;
/** Slips in one folder. Each has its own credential: what is known of one does not help the others. */
const TOGETHER = 40;
const ALERTS = [
  { labels: { alertname: 'DiskFull', severity: 'critical', namespace: 'shop' }, annotations: { message: 'Full.' } },
];
const RECEIVER = `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: {name: other, labels: {type: global}}
spec: {dingtalk: {conversation: {chatids: [chat1]}}}
`;
const TEST = `cases:
  - name: somebody
    alerts: [{labels: {alertname: DiskFull}}]
    expect: {contains: [other], messages: [{receiver: other, contains: [nothing], count: 9}]}
`;

let folder: string;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'tool-slips-')));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the tools say of slips in a folder: the lines with a credential, and how many answers were no errors. */
async function leaksOf(name: string, together: readonly Slip[]) {
  const cwd = join(folder, name);
  mkdirSync(join(cwd, 'nothing'), { recursive: true });
  writeFileSync(join(cwd, 'other.yaml'), RECEIVER);
  writeFileSync(join(cwd, 'nothing/other.yaml'), RECEIVER);
  writeFileSync(join(cwd, 'routing.dingtalk-test.yaml'), TEST);
  for (const [at, slip] of together.entries()) writeFileSync(join(cwd, `${at}-${slip.name}.yaml`), slip.text);
  const host = { roots: [cwd] as const, writable: undefined, locale: 'en', env: {} };
  const calls = [
    { tool: 'lint', input: {} },
    { tool: 'fix', input: {} },
    { tool: 'fix', input: { manifests: together[0]?.text } },
    { tool: 'route', input: { alerts: ALERTS } },
    { tool: 'explain', input: { alerts: ALERTS } },
    { tool: 'render', input: { alerts: ALERTS } },
    { tool: 'test', input: { requireCoverage: true } },
    { tool: 'diff', input: { folders: ['nothing', '.'], alerts: ALERTS } },
    { tool: 'diff', input: { before: RECEIVER, after: together[0]?.text, alerts: ALERTS } },
  ];
  const traces = tracesOf(SLIP_CREDENTIALS.words);
  const leaks: string[] = [];
  let answered = 0;
  for (const { tool: wanted, input } of calls) {
    const tool = TOOLS.find((each) => each.name === wanted);
    if (!tool) throw new Error(`there is no tool ${wanted}`);
    const { text, structured, isError } = await callTool(tool, input, host, { signal: new AbortController().signal });
    expect(text).not.toContain('Internal error');
    if (!isError) answered++;
    const lines = `${text}\n${JSON.stringify(structured, undefined, 1)}`.split('\n');
    leaks.push(
      ...lines.filter((line) => traces.some((trace) => line.includes(trace))).map((line) => `${wanted}: ${line}`),
    );
  }
  return { leaks, answered };
}

test('no tool shows a credential at a typing mistake', { timeout: TIMEOUT }, async () => {
  const all = distinctSlips();
  const leaks: string[] = [];
  let answered = 0;
  for (let at = 0; at < all.length; at += TOGETHER) {
    const found = await leaksOf(`slips-${at}`, all.slice(at, at + TOGETHER));
    leaks.push(...found.leaks);
    answered += found.answered;
  }
  expect(leaks).toEqual([]);
  expect(answered).toBeGreaterThan(20);
});
