import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A server on loopback. */
export interface Server {
  readonly url: string;
  /** Ends the process and removes its folder. */
  stop(): Promise<void>;
}

interface Start {
  readonly program: string;
  /** Its arguments. @param folder of its own @param address host and port to listen at */
  readonly args: (folder: string, address: string) => readonly string[];
  /** The path that answers as soon as the server is ready. */
  readonly ready: string;
}

const DEADLINE = 15_000;

/** Starts a server at a free port of loopback, and waits until it is ready. */
export async function startServer({ program, args, ready }: Start): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'server-'));
  const address = `127.0.0.1:${await freePort()}`;
  const child = spawn(program, args(folder, address), { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const said: string[] = [];
  child.stderr.on('data', (text: Buffer) => said.push(String(text)));
  const kill = (): boolean => child.kill('SIGKILL');
  // a failed test run must not leave it behind
  process.once('exit', kill);
  const server: Server = {
    url: `http://${address}`,
    async stop() {
      process.off('exit', kill);
      await ended(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
  try {
    await answers(`${server.url}${ready}`, child);
  } catch {
    await server.stop();
    throw new Error(`${program} does not start: ${said.join('').slice(-2000)}`);
  }
  return server;
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + DEADLINE;
  while (child.exitCode === null && Date.now() < until) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no answer');
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
