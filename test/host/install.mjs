// node test/host/install.mjs: installs the test host from its lockfile, without running one install script.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hostFolder, installStamp, vscodeModules } from './places.mjs';

const INPUTS = ['package-lock.json', 'stubs/native-watchdog/index.js', 'stubs/spdlog/index.js'];

/** @returns {string} what an installation of the present lockfile and stubs leaves behind */
function wantedStamp() {
  const hash = createHash('sha256');
  for (const input of INPUTS) hash.update(readFileSync(join(hostFolder, input)));
  return hash.digest('hex');
}

/** @returns {boolean} whether the host is installed, exactly as its lockfile says */
export function isHostInstalled() {
  return existsSync(installStamp) && existsSync(vscodeModules) && readFileSync(installStamp, 'utf8') === wantedStamp();
}

/**
 * Installs the host unless it is there already.
 * @returns {boolean} whether there was anything to do
 */
export function installHost() {
  if (isHostInstalled()) return false;
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: hostFolder,
    stdio: 'inherit',
  });
  rmSync(vscodeModules, { recursive: true, force: true });
  // VS Code's server resolves its imports from its own folder; they are installed beside it
  symlinkSync('../../..', vscodeModules, 'dir');
  writeFileSync(installStamp, wantedStamp());
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(installHost() ? 'The VS Code test host is installed.' : 'The VS Code test host was installed already.');
}
