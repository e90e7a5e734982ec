import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from '../bundles/paths.js';
import { SEEDED } from '../leaks/seeded-secrets.js';
import { type AlertServer, startAlertServer } from '../sources/alert-server.js';
import { runCli } from './run-cli.js';

const MANIFEST = `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: { name: on-call, labels: { type: global } }
spec:
  dingtalk:
    alertSelector: { matchExpressions: [{ key: severity, operator: In, values: [critical] }] }
    chatbot: { webhook: { valueFrom: { secretKeyRef: { name: robot, namespace: ops, key: webhook } } } }
`;
const record = (alertname: string, severity: string, hour: number) => ({
  alertname,
  severity,
  notificationTime: `2026-03-02T${String(hour).padStart(2, '0')}:00:00Z`,
  receiver: 'day-shift',
});
const RECORDS = [record('DiskFull', 'warning', 9), record('DiskFull', 'warning', 7), record('NodeDown', 'critical', 8)];

let folder: string;
let server: AlertServer | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-backtest-'));
  writeFileSync(join(folder, 'receiver.yaml'), MANIFEST);
  writeFileSync(join(folder, 'history.json'), RECORDS.map((each) => JSON.stringify(each)).join('\n'));
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  rmSync(folder, { recursive: true });
});

const run = (...args: readonly string[]) => runCli(['preview', 'receiver.yaml', ...args], { cwd: folder });

test('preview --history says who would receive alerts of the past now, differences first', async () => {
  const { stdout, stderr, code } = await run('--history', 'history.json');
  expect(stdout).toMatch(
    /^Reached somebody then, and nobody now:\n {2}✖ +DiskFull ×2 .*2026-03-02T07:00:00Z … 2026-03-02T09:00:00Z +Reached day-shift then\./,
  );
  expect(stdout).toMatch(/Reached somebody then, and now:\n {2}✔ +NodeDown .*Reaches on-call\./);
  expect(stdout).toContain('Alerts replayed: 3. No longer reach anybody: 2. Reach somebody: 1.');
  expect(stderr).toContain('note: history.json: Records of the history do not tell labels from annotations');
  expect(code).toBe(1);
});

test('all pages of a search are read, and payloads beside it tell what reached nobody', async () => {
  const all = Array.from({ length: 5 }, (_, index) => record(`Alert${index}`, 'critical', index + 1));
  server = await startAlertServer({
    paths: {
      '/search': ({ searchParams }) => {
        const from = Number(searchParams.get('from') ?? 0);
        return { body: { items: all.slice(from, from + 2), totalItems: all.length } };
      },
    },
  });
  const held = {
    labels: { alertname: 'Held', severity: 'critical' },
    annotations: {},
    startsAt: '2026-03-02T02:30:00Z',
  };
  writeFileSync(join(folder, 'payload.json'), JSON.stringify({ alerts: [held] }));
  const args = ['--history', `${server.url}/search?size=2`, '--history', 'payload.json'];
  const { stdout, stderr, code } = await run(...args);
  expect(server.requests).toEqual(['GET /search?size=2', 'GET /search?size=2&from=2', 'GET /search?size=2&from=4']);
  expect(stderr).not.toContain('records, of which');
  expect(stdout).toMatch(/^Reached nobody then, and somebody now:\n {2}✔ +Held /);
  expect(stdout).toContain('Alerts replayed: 6. No longer reach anybody: 0. Reach somebody: 6.');
  expect(code).toBe(0);
});

test('as JSON, from a URL whose password is nowhere, and as the schema says', async () => {
  const password = SEEDED.alertmanagerPassword;
  server = await startAlertServer({
    paths: { '/kapis/search': { body: { items: RECORDS, totalItems: 300 } } },
    login: `anna:${password}`,
  });
  const login = server.url.replace('//', `//anna:${encodeURIComponent(password)}@`);
  const { stdout, stderr, code } = await run('--history', `${login}/kapis/search?size=3`, '--format', 'json');
  // the server gives the same page again
  expect(server.requests).toEqual(['GET /kapis/search?size=3', 'GET /kapis/search?size=3&from=3']);
  expect(stderr).toContain('300 records, of which 3 are read');
  expect(code).toBe(1);
  const report: unknown = JSON.parse(stdout);
  expect(report).toMatchObject({
    summary: { alerts: 3, lost: 2, gained: 0, kept: 1, reached: 0, unreached: 0, silent: 0 },
    alerts: [
      { verdict: 'lost', at: '2026-03-02T07:00:00Z', history: { receiver: 'day-shift' }, delivered: [] },
      { verdict: 'kept', delivered: ['on-call'], outcome: 'delivered' },
      { verdict: 'lost' },
    ],
  });
  const schema: object = JSON.parse(readFileSync(join(root, 'docs/schemas/backtest-report.schema.json'), 'utf8'));
  const ajv = new Ajv({ allowUnionTypes: true });
  expect([ajv.validate(schema, report), ajv.errors]).toEqual([true, null]);
  const refused = await run('--history', `${login.replace('anna', 'bert')}/kapis/search`);
  expect(refused.stderr).toContain('whether its user name and password may read it');
  for (const text of [stdout, stderr, refused.stdout, refused.stderr])
    for (const form of [password, encodeURIComponent(password)]) expect(text).not.toContain(form);
});

test('excludes options that mean nothing for the past, and an empty history is an error', async () => {
  expect((await run('--history', 'history.json', '--at', '2026-03-02T02:00:00Z')).stderr).toContain(
    '--at cannot be combined with --history.',
  );
  writeFileSync(join(folder, 'empty.json'), '[]');
  const { stderr, code } = await run('--history', 'empty.json');
  expect([code, stderr]).toEqual([2, expect.stringContaining('No alerts in empty.json.')]);
});
