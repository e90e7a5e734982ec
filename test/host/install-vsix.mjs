import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { serverEnvironment } from './environment.mjs';
import { nodeBinary, serverMain } from './places.mjs';

/**
 * Installs a packaged extension as a user's VS Code does.
 * @param {string} vsix
 * @param {string} folder gets `extensions`, to launch VS Code with, and `data`
 * @returns {string} the folder of installed extensions
 */
export function installVsix(vsix, folder) {
  const extensionsDir = join(folder, 'extensions');
  mkdirSync(extensionsDir, { recursive: true });
  const { status, stdout, stderr } = spawnSync(
    nodeBinary,
    [
      serverMain,
      '--extensions-dir',
      extensionsDir,
      '--server-data-dir',
      join(folder, 'data'),
      '--install-extension',
      vsix,
    ],
    { encoding: 'utf8', env: serverEnvironment({}) },
  );
  if (status !== 0) throw new Error(`VS Code did not install ${vsix}:\n${stdout}${stderr}`);
  return extensionsDir;
}
