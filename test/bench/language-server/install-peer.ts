import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../bundles/paths.js';

const peerFolder = join(root, 'test/bench/peer');

/**
 * Installs the peer from its lockfile, unless it is there already, without running one install script.
 *
 * @returns its folder
 */
export function installPeer(folder: string): string {
  const lockfile = readFileSync(join(peerFolder, 'package-lock.json'), 'utf8');
  // written last: what it names is installed
  const stamp = join(folder, 'node_modules/.installed-lockfile');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lockfile) {
    mkdirSync(folder, { recursive: true });
    for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(peerFolder, name), join(folder, name));
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    writeFileSync(stamp, lockfile);
  }
  return join(folder, 'node_modules/yaml-language-server');
}
