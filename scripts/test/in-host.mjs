// Runs test/e2e/in-host in the extension host of a real VS Code: the one in test/host, or else a downloaded desktop.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { hostFolder, hostSupported } from '../../test/host/places.mjs';
import { bundleInHostTests } from './bundle-in-host-tests.mjs';
import { root } from './root.mjs';

const work = mkdtempSync(join(tmpdir(), 'in-host-'));
const workspace = join(work, 'workspace');
const screenshots = join(root, 'artifacts/screenshots');
cpSync(join(root, 'test/e2e/workspace'), workspace, { recursive: true });
mkdirSync(screenshots, { recursive: true });
mkdirSync(join(root, 'out/reports'), { recursive: true });
try {
  await runTests({
    ...(hostSupported
      ? { vscodeExecutablePath: join(hostFolder, 'code.mjs') }
      : { cachePath: join(root, 'out/vscode') }),
    extensionDevelopmentPath: root,
    extensionTestsPath: await bundleInHostTests(),
    extensionTestsEnv: {
      IN_HOST_COUNTS: join(root, 'out/reports/in-host-counts.json'),
      VSCODE_HOST_SCREENSHOT: join(screenshots, 'failed-in-host.png'),
    },
    launchArgs: [
      workspace,
      '--disable-extensions',
      `--extensions-dir=${join(work, 'extensions')}`,
      `--user-data-dir=${join(work, 'user-data')}`,
    ],
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
