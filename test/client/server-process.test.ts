import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { serverProcess } from '../../client/src/features/language-server/server-process.js';

function storageFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'storage-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('the server keeps its compiled code in the folder of the extension, but not while it is debugged', () => {
  const { run, debug } = serverProcess('/storage');
  expect(run.env).toEqual({ NODE_COMPILE_CACHE: join('/storage', 'compile-cache') });
  expect(debug).not.toHaveProperty('env');
});

// the variable is Node's, from 22.1 on
test.runIf(Number.parseInt(process.versions.node, 10) >= 22)('Node does so', async () => {
  const storage = storageFolder();
  const { env } = serverProcess(storage).run;
  const child = spawn(process.execPath, ['-e', "require('yaml')"], { env: { ...process.env, ...env } });
  await new Promise((resolve) => child.on('exit', resolve));
  expect(readdirSync(storage)).toEqual(['compile-cache']);
});
