import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bundles/paths.js';

/**
 * Installs a peer from its lockfile in `test/bench/NAME`, unless already installed, without running install scripts.
 *
 * @returns the folder with its `node_modules`
 */
export function installPeer(name: string, folder: string): string {
  const peerFolder = join(root, 'test/bench', name);
  const lockfile = readFileSync(join(peerFolder, 'package-lock.json'), 'utf8');
  // written last, so it marks a complete installation
  const stamp = join(folder, 'node_modules/.installed-lockfile');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lockfile) {
    mkdirSync(folder, { recursive: true });
    for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(peerFolder, file), join(folder, file));
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    writeFileSync(stamp, lockfile);
  }
  return folder;
}
