import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { devNull } from 'node:os';
import { phrase } from '#core';
import type { Environment } from '#workspace';
import { GitFailure } from './git-failure.js';

/** The program, and how it is started. */
export interface Git {
  /** The path of the program. */
  readonly program: string;
  readonly env: Environment;
  /** Ends every run. */
  readonly signal: AbortSignal | undefined;
}

export interface GitRun {
  readonly code: number | null;
  readonly output: Buffer;
  /** In English. */
  readonly errors: string;
}

/** In bytes and milliseconds. A tree of a million files takes less. */
const LIMITS = { output: 256 * 1024 * 1024, errors: 64 * 1024, time: 60_000 };

/**
 * The configuration of a repository can name programs. Git starts none of them for what is asked here, but for these,
 * which other commands or later versions could start.
 */
const SETTINGS = [
  'core.fsmonitor=false',
  `core.hooksPath=${devNull}`,
  'core.untrackedCache=false',
  'safe.bareRepository=explicit',
  'protocol.allow=never',
];

/** Runs Git on a folder without a shell. It changes nothing there, starts no other programs, and uses no network. */
export function startGit({ program, env, signal }: Git, folder: string, args: readonly string[]): GitProcess {
  const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
  return spawn(program, ['--no-pager', '--literal-pathspecs', ...settings, '-C', folder, ...args], {
    env: {
      ...env,
      LC_ALL: 'C',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_TERMINAL_PROMPT: '0',
      // a partial clone would fetch what is missing
      GIT_NO_LAZY_FETCH: '1',
      GIT_ALLOW_PROTOCOL: 'none',
      // what a commit holds, whatever replaces it in this clone
      GIT_NO_REPLACE_OBJECTS: '1',
    },
    windowsHide: true,
    ...(signal && { signal }),
    killSignal: 'SIGKILL',
  });
}

export type GitProcess = ChildProcessWithoutNullStreams;

/**
 * Runs Git until it ends.
 * @throws GitFailure if it cannot be started, or its output has no end; the reason of the signal
 */
export function runGit(git: Git, folder: string, args: readonly string[]): Promise<GitRun> {
  return new Promise((done, fail) => {
    const child = startGit(git, folder, args);
    const [output, errors]: [Buffer[], Buffer[]] = [[], []];
    const sizes = { output: 0, errors: 0 };
    const timer = setTimeout(() => child.kill('SIGKILL'), LIMITS.time);
    // it may end without reading
    child.stdin.on('error', () => undefined);
    child.stdin.end();
    child.stdout.on('data', (chunk: Buffer) => {
      sizes.output += chunk.length;
      if (sizes.output > LIMITS.output) child.kill('SIGKILL');
      else output.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      sizes.errors += chunk.length;
      if (sizes.errors <= LIMITS.errors) errors.push(chunk);
    });
    child.on('error', (error) => {
      clearTimeout(timer);
      fail(startFailure(git, error));
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (git.signal?.aborted) fail(git.signal.reason);
      else if (signal) fail(new GitFailure(phrase('Git did not end in time, or its output is too large.')));
      else done({ code, output: Buffer.concat(output), errors: Buffer.concat(errors).toString() });
    });
  });
}

/** Why a process failed: the reason of the signal, if that ended it. */
export function startFailure({ program, signal }: Git, { message }: Error): Error {
  if (signal?.aborted) return signal.reason as Error;
  return new GitFailure(phrase('{path} cannot be started: {message}.', { path: program, message }));
}
