import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const APT_GET = '/usr/bin/apt-get';

/** @returns {boolean} whether packages can be installed here without asking anybody: Debian's tools, and root's rights */
export function canInstallPackages() {
  return existsSync(APT_GET) && (isRoot() || spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0);
}

/**
 * @param {...string} packages
 * @returns {string | undefined} why they were not installed: what apt-get said last
 */
export function installPackages(...packages) {
  return aptGet('update') ?? aptGet('install', '-y', '--no-install-recommends', ...packages);
}

function aptGet(...words) {
  const command = [...(isRoot() ? [] : ['sudo', '-n']), 'env', 'DEBIAN_FRONTEND=noninteractive', APT_GET, ...words];
  const { status, stderr, error } = spawnSync(command[0], command.slice(1), {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status === 0) return undefined;
  return (error?.message ?? stderr.trim().split('\n').at(-1)) || `apt-get ${words[0]} failed`;
}

function isRoot() {
  return process.getuid?.() === 0;
}
