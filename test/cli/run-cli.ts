import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { bundleFolder } from '../bundles/paths.js';

export interface CliOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the bundle, without the environment of the tests. */
export function startCli(args: readonly string[], { cwd, env }: CliOptions): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [join(bundleFolder, 'cli.js'), ...args], {
    cwd,
    env: { PATH: process.env.PATH, ...env },
  });
}

export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export async function runCli(
  args: readonly string[],
  options: CliOptions & { readonly stdin?: string },
): Promise<CliRun> {
  const child = startCli(args, options);
  child.stdin.end(options.stdin);
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code: code as number | null, stdout, stderr };
}
