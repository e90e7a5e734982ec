import { spawn } from 'node:child_process';
import { phrase } from '#core';
import type { Allowed } from './allowed.js';
import { BuildFailure } from './build-failure.js';
import type { Program } from './find-program.js';

export interface ProgramRun {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** In bytes and milliseconds. */
const LIMITS = { output: 50 * 1024 * 1024, errors: 64 * 1024, time: 60_000 };

/**
 * Runs a program without a shell, with an environment in which it reaches nothing that is not allowed.
 * @throws BuildFailure if it cannot start or does not end; the reason of the signal
 */
export function runProgram(
  { path, args }: Program,
  more: readonly string[],
  { home, allowed, env, signal: cancel }: RunContext,
): Promise<ProgramRun> {
  return new Promise((done, fail) => {
    const child = spawn(path, [...args, ...more], {
      cwd: home,
      env: environment(home, allowed, env),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      timeout: LIMITS.time,
      killSignal: 'SIGKILL',
      ...(cancel && { signal: cancel }),
    });
    const [output, errors]: [Buffer[], Buffer[]] = [[], []];
    let size = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > LIMITS.output) child.kill('SIGKILL');
      else output.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (Buffer.concat(errors).length < LIMITS.errors) errors.push(chunk);
    });
    child.on('error', ({ message }) =>
      fail(
        cancel?.aborted
          ? cancel.reason
          : new BuildFailure([phrase('{path} cannot be started: {message}.', { path, message })]),
      ),
    );
    child.on('close', (code, signal) => {
      if (cancel?.aborted) fail(cancel.reason);
      else if (signal)
        fail(new BuildFailure([phrase('{path} did not end in time, or its output is too large.', { path })]));
      else done({ code, output: Buffer.concat(output).toString(), errors: Buffer.concat(errors).toString() });
    });
  });
}

export interface RunContext {
  /** An empty folder of its own. */
  readonly home: string;
  readonly allowed: ReadonlySet<Allowed>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ends the program. */
  readonly signal?: AbortSignal | undefined;
}

/** Nothing of a cluster, no plugins of the user, and no network: an address that nobody listens on stands for it. */
function environment(
  home: string,
  allowed: ReadonlySet<Allowed>,
  { PATH, Path, SystemRoot, ...rest }: Readonly<Record<string, string | undefined>>,
): NodeJS.ProcessEnv {
  const own = {
    HOME: home,
    USERPROFILE: home,
    XDG_CONFIG_HOME: home,
    XDG_CACHE_HOME: home,
    KUBECONFIG: home,
    HELM_NO_PLUGINS: '1',
  };
  const system = { ...(PATH && { PATH }), ...(Path && { Path }), ...(SystemRoot && { SystemRoot }) };
  if (allowed.has('plugins') || allowed.has('helm')) return { ...rest, ...system };
  if (allowed.has('remote')) return { ...rest, ...system, ...own };
  const nowhere = 'http://127.0.0.1:9';
  const proxies = ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy'].map((name) => [name, nowhere]);
  return { ...system, ...own, ...Object.fromEntries(proxies), NO_PROXY: '', GIT_ALLOW_PROTOCOL: 'none' };
}
