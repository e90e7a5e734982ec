import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { serverEnvironment } from './environment.mjs';
import { nodeBinary, serverMain } from './places.mjs';
import { skippedBuiltins } from './settings.mjs';

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 3_000;
/** Runs a command, and kills its whole group once stdin ends: that is when this process is gone, even if it was killed. */
const GUARDED = 'exec 3<&0; (cat <&3 >/dev/null; kill -KILL 0) >/dev/null 2>&1 & "$@" 3<&- </dev/null';
const LISTENING = /Extension host agent listening on (\d+)/;

/** @typedef {{ port: number, log: string, stop(): Promise<void> }} Server */

/**
 * Starts VS Code's server on a loopback port.
 * @param {object} options
 * @param {string} options.root the run's own folder
 * @param {string} options.temporary for sockets and temporary files
 * @param {string} options.extensionsDir installed extensions
 * @param {boolean} options.smokeTestDriver
 * @param {boolean} options.workspaceTrust whether folders must be trusted
 * @param {NodeJS.ProcessEnv} options.env
 * @param {number} options.port 0: a free one
 * @returns {Promise<Server>} a server that listens
 */
export async function startServer({ root, temporary, extensionsDir, smokeTestDriver, workspaceTrust, env, port }) {
  const log = join(root, 'server.log');
  const command = [nodeBinary, ...serverArguments(root, extensionsDir, { smokeTestDriver, workspaceTrust, port })];
  const child = spawn('/bin/sh', ['-c', GUARDED, 'sh', ...command], {
    env: serverEnvironment({
      TMPDIR: temporary,
      XDG_RUNTIME_DIR: temporary,
      VSCODE_SKIP_BUILTIN_EXTENSIONS: skippedBuiltins.join(),
      ...env,
    }),
    stdio: 'pipe',
    // a process group of its own, so that its end takes the extension host and the language server along
    detached: true,
  });
  child.once('exit', () => child.stdin.end());
  const closed = new Promise((resolve) => child.once('close', resolve));
  const stop = () => stopGroup(child, closed);
  const output = createWriteStream(log);
  child.stdout.pipe(output, { end: false });
  child.stderr.pipe(output, { end: false });
  closed.then(() => output.end());
  try {
    return { port: await listeningPort(child), log, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @returns {string[]} */
function serverArguments(root, extensionsDir, { smokeTestDriver, workspaceTrust, port }) {
  return [
    serverMain,
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms'],
    ...['--server-data-dir', join(root, 'server'), '--extensions-dir', extensionsDir],
    ...['--telemetry-level', 'off', '--disable-telemetry'],
    ...(workspaceTrust ? [] : ['--disable-workspace-trust']),
    ...(smokeTestDriver ? ['--enable-smoke-test-driver'] : []),
  ];
}

/** @returns {Promise<number>} the port that the server names once it listens */
function listeningPort(child) {
  return new Promise((resolve, reject) => {
    let text = '';
    const fail = (why) => reject(new Error(`VS Code's server ${why}:\n${text}`));
    const timer = setTimeout(fail, START_TIMEOUT_MS, `did not start within ${START_TIMEOUT_MS / 1000} s`);
    const read = (chunk) => {
      text += chunk;
      const port = LISTENING.exec(text)?.[1];
      if (port) settle(() => resolve(Number(port)));
    };
    const exited = (code) => settle(() => fail(`exited with code ${code}`));
    const settle = (then) => {
      clearTimeout(timer);
      child.stdout.off('data', read);
      child.stderr.off('data', read);
      child.off('exit', exited);
      then();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', exited);
    child.once('error', (error) => settle(() => reject(error)));
  });
}

async function stopGroup(child, closed) {
  if (child.pid === undefined) return;
  signalGroup(child.pid, 'SIGTERM');
  const timer = setTimeout(signalGroup, STOP_TIMEOUT_MS, child.pid, 'SIGKILL');
  await closed;
  clearTimeout(timer);
  // the leader is gone, a member of its group may have ignored the first signal
  signalGroup(child.pid, 'SIGKILL');
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
