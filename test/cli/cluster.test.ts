import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Simulator, startSimulator } from '#simulator';
import { type ApiServer, pem, startApiServer } from '../cluster/api-server.js';
import { kubeconfig } from '../cluster/kubeconfig.js';
import { runCli } from './run-cli.js';

const TOKEN = 'seeded-cluster-token-41ab';
const ROBOT = { accessToken: 'seeded-robot-token-9e2f'.padEnd(64, '0'), secret: 'SECseeded-cluster-secret-77' };
const RECEIVER = `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: {name: desk, labels: {type: global}}
spec:
  dingtalk:
    chatbot:
      webhook: {valueFrom: {secretKeyRef: {namespace: ops, name: robot, key: webhook}}}
      secret: {valueFrom: {secretKeyRef: {name: robot, key: sign}}}
`;

let folder: string;
let simulator: Simulator;
let server: ApiServer;
let env: Record<string, string>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cli-cluster-'));
  simulator = await startSimulator({ robots: [ROBOT] });
  const secret = { webhook: simulator.webhookUrl(ROBOT), sign: ROBOT.secret };
  server = await startApiServer({
    certificate: 'self-signed',
    tokens: { [TOKEN]: ['ops'] },
    secrets: { ops: { robot: secret }, hidden: { robot: secret } },
  });
  const parts = {
    server: server.url,
    ca: pem('self-signed'),
    context: 'prod',
    namespace: 'ops',
    user: { token: TOKEN },
  };
  env = { KUBECONFIG: join(folder, 'config') };
  writeFileSync(join(folder, 'config'), kubeconfig(parts));
  writeFileSync(join(folder, 'receiver.yaml'), RECEIVER);
});
afterAll(async () => {
  await simulator.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

async function send(...args: readonly string[]) {
  const run = await runCli(['send', 'receiver.yaml', '--yes', ...args], { cwd: folder, env });
  for (const secret of [TOKEN, ROBOT.accessToken, ROBOT.secret]) expect(run.stdout + run.stderr).not.toContain(secret);
  return run;
}

test('reads nothing from a cluster without --cluster', async () => {
  const { code, stderr } = await send('--dry-run');
  expect([code, server.requests]).toEqual([2, []]);
  expect(stderr).toContain('KUBESPHERE_DINGTALK_WEBHOOK');
});

test('sends with the Secret of the cluster, read once', async () => {
  const { code, stdout } = await send('--cluster');
  expect(stdout).toMatch(/delivered/);
  expect(code).toBe(0);
  expect(server.requests).toEqual(['GET /api/v1/namespaces/ops/secrets/robot']);
  expect(simulator.messages).toMatchObject([{ accepted: true, signature: 'valid' }]);
});

test('reports where a credential was found', async () => {
  const { stdout } = await send('--cluster', '--context', 'prod', '--dry-run', '--format', 'json');
  expect(JSON.parse(stdout)).toMatchObject({
    credentials: [
      { field: 'webhook', from: 'cluster', context: 'prod', namespace: 'ops', name: 'robot', key: 'webhook' },
      { field: 'secret', from: 'cluster', context: 'prod', namespace: 'ops', name: 'robot', key: 'sign' },
    ],
  });
});

test.each<[string, readonly string[], RegExp]>([
  ['a namespace that is not allowed', ['--cluster', '--namespace', 'hidden'], /secret: .*get secrets\/robot -n hidden/],
  ['a context that does not exist', ['--cluster', '--context', 'other'], /no usable context “other”/],
  ['a context without --cluster', ['--context', 'prod'], /--context requires --cluster/],
])('fails with the reason: %s', async (_, args, said) => {
  const { code, stderr } = await send(...args, '--dry-run');
  expect(stderr).toMatch(said);
  expect(code).toBe(2);
});
