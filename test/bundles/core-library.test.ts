import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './paths.js';

const run = promisify(execFile);
const TYPESCRIPT = join(root, 'node_modules/typescript/bin/tsc');

const CONSUMER = `
import { analyseStream, findingsOf, type Finding, matchSelector } from 'kubesphere-dingtalk/core';

const text = 'apiVersion: notification.kubesphere.io/v2beta2\\nkind: Reciever\\n';
const findings: readonly Finding[] = findingsOf(analyseStream(text));
const result = matchSelector({ matchLabels: { severity: 'critical' } }, { severity: 'warning' });
console.log(JSON.stringify([findings.map(({ code }) => code), result.outcome]));
`;

let folder: string;
beforeAll(async () => {
  // inside the package, so that its own name leads to its exports
  await mkdir(join(root, 'out'), { recursive: true });
  folder = await mkdtemp(join(root, 'out/consumer-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('core can be used as a library, with types', async () => {
  const file = join(folder, 'consumer.mts');
  await writeFile(file, CONSUMER);
  await run(process.execPath, [TYPESCRIPT, '-b', 'core'], { cwd: root });
  const options = [
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--strict',
    '--ignoreConfig',
    '--skipLibCheck',
    '--types',
    'node',
  ];
  await run(process.execPath, [TYPESCRIPT, ...options, file], { cwd: root });
  const { stdout } = await run(process.execPath, [join(folder, 'consumer.mjs')]);
  expect(JSON.parse(stdout)).toEqual([['unknown-kind'], 'mismatch']);
}, 30_000);
