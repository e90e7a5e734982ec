import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from '../bundles/paths.js';

/** Where Debian's kubectl is unpacked, for later runs. */
const cache = join(root, 'out/test-cache/kubectl');

/** Debian's package with kubectl. It is unpacked and not installed, so nothing changes outside of the cache. */
const PACKAGE = 'kubernetes-client';

/** Finds `kubectl` on this machine, or unpacks Debian's in CI and for root. Returns its folder, or why it is missing. */
export function provideKubectl(): { readonly folder: string } | { readonly missing: string } {
  const installed = (process.env.PATH ?? '').split(delimiter).find((folder) => existsSync(join(folder, 'kubectl')));
  if (installed !== undefined) return { folder: installed };
  const unpacked = join(cache, 'usr/bin');
  if (existsSync(join(unpacked, 'kubectl'))) return { folder: unpacked };
  if (!process.env.CI && !isRoot()) return { missing: 'kubectl is not installed' };
  const failure = unpack();
  if (failure === undefined) return { folder: unpacked };
  rmSync(cache, { recursive: true, force: true });
  return { missing: `kubectl is not installed, and Debian's cannot be downloaded: ${failure}` };
}

function unpack(): string | undefined {
  mkdirSync(cache, { recursive: true });
  let failure = run('apt-get', 'download', PACKAGE);
  // a fresh image has no list of packages
  if (failure !== undefined && isRoot()) failure = run('apt-get', 'update') ?? run('apt-get', 'download', PACKAGE);
  if (failure !== undefined) return failure;
  const file = readdirSync(cache).find((name) => name.endsWith('.deb'));
  return file === undefined ? 'apt-get downloaded nothing' : run('dpkg', '-x', file, '.');
}

/** Why a program fails: the last line that it says. */
function run(program: string, ...args: readonly string[]): string | undefined {
  const { status, stderr, error } = spawnSync(program, args, { cwd: cache, encoding: 'utf8', timeout: 60_000 });
  if (status === 0) return undefined;
  return error?.message ?? (stderr.trim().split('\n').at(-1) || `${program} failed`);
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
