import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from '../bundles/paths.js';

/** A program with the folder that holds it, and that of the packages if it was unpacked; or why it is missing. */
export type Provided = { readonly folder: string; readonly unpacked?: string } | { readonly missing: string };

/**
 * Finds a program on this machine, or unpacks Debian's packages in CI and for root. They are not installed, so nothing
 * changes outside of the cache, where later runs find them.
 */
export function provideProgram(program: string, packages: readonly string[]): Provided {
  const installed = (process.env.PATH ?? '').split(delimiter).find((folder) => existsSync(join(folder, program)));
  if (installed !== undefined) return { folder: installed };
  const cache = join(root, 'out/test-cache', program);
  const unpacked = { folder: join(cache, 'usr/bin'), unpacked: cache };
  if (existsSync(join(unpacked.folder, program))) return unpacked;
  if (!process.env.CI && !isRoot()) return { missing: `${program} is not installed` };
  const failure = unpack(cache, packages);
  if (failure === undefined) return unpacked;
  rmSync(cache, { recursive: true, force: true });
  return { missing: `${program} is not installed, and Debian's cannot be downloaded: ${failure}` };
}

function unpack(cache: string, packages: readonly string[]): string | undefined {
  mkdirSync(cache, { recursive: true });
  let failure = run(cache, 'apt-get', 'download', ...packages);
  // a fresh image has no list of packages
  if (failure !== undefined && isRoot())
    failure = run(cache, 'apt-get', 'update') ?? run(cache, 'apt-get', 'download', ...packages);
  if (failure !== undefined) return failure;
  for (const file of readdirSync(cache).filter((name) => name.endsWith('.deb')))
    failure ??= run(cache, 'dpkg', '-x', file, '.');
  return failure;
}

/** Why a program fails: the last line that it says. */
function run(cwd: string, program: string, ...args: readonly string[]): string | undefined {
  const { status, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8', timeout: 60_000 });
  if (status === 0) return undefined;
  return error?.message ?? (stderr.trim().split('\n').at(-1) || `${program} failed`);
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
