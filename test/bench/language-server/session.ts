import { setTimeout } from 'node:timers/promises';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol/node';
import { type LanguageClient, startLanguageClient } from '../../server/language-client.js';
import type { Contestant } from './contestant.js';
import { peakMemory } from './peak-memory.js';
import type { ReceiverStream } from './receivers.js';

/** What one process of a server did, in milliseconds and bytes. */
export interface Session {
  /** From the start of the process until `initialize` is answered. */
  readonly start: number;
  readonly open: number;
  readonly edits: readonly number[];
  readonly peakMemory: number | undefined;
}

const URI = 'file:///bench/receivers.yaml';
const PATIENCE = 120_000;

/** Starts a server, opens a stream in it, and edits the middle of it: one letter in, one letter out. */
export async function runSession(server: Contestant, stream: ReceiverStream, edits: number): Promise<Session> {
  const begin = performance.now();
  const client = await startLanguageClient({
    serverPath: server.serverPath,
    capabilities: { workspace: { configuration: true } },
    settings: server.settings,
  });
  const start = performance.now() - begin;
  try {
    await settle(client);
    const open = await timed(server, diagnosed(client, stream, 1), () => client.open(URI, stream.text));
    const times: number[] = [];
    for (let version = 2; version < edits + 2; version++) {
      times.push(await timed(server, diagnosed(client, stream, version), () => edit(client, stream, version)));
    }
    const memory = client.pid === undefined ? undefined : peakMemory(client.pid);
    return { start, open, edits: times, peakMemory: memory };
  } finally {
    await client.stop();
  }
}

/** Until a server has asked for its settings and taken them: it answers in order, even what it does not know. */
async function settle({ connection }: LanguageClient): Promise<void> {
  for (let i = 0; i < 3; i++) await connection.sendRequest('bench/unknown').catch(() => undefined);
}

/** Even versions have the fault. */
function isFaulty(version: number): boolean {
  return version % 2 === 0;
}

function edit(client: LanguageClient, { edit: start }: ReceiverStream, version: number): Promise<void> {
  const letter = { line: start.line, character: start.character + 1 };
  return client.change(URI, version, [
    isFaulty(version) ? { range: { start, end: start }, text: 'x' } : { range: { start, end: letter }, text: '' },
  ]);
}

/** The diagnostics of a version: those that name it or, of a server that names none, those that are true of it. */
function diagnosed(client: LanguageClient, stream: ReceiverStream, version: number): Promise<unknown> {
  const told = ({ diagnostics }: PublishDiagnosticsParams): boolean =>
    diagnostics.some(({ range }) => range.start.line === stream.edit.line);
  return client.nextDiagnostics(
    (params) => params.uri === URI && (params.version ?? version) === version && told(params) === isFaulty(version),
  );
}

async function timed(server: Contestant, done: Promise<unknown>, act: () => Promise<void>): Promise<number> {
  const patience = new AbortController();
  const tooLong = setTimeout(PATIENCE, 'too long', { signal: patience.signal });
  tooLong.catch(() => undefined);
  const begin = performance.now();
  await act();
  const result = await Promise.race([done, tooLong]);
  const time = performance.now() - begin;
  patience.abort();
  if (result === 'too long') throw new Error(`${server.name} gave no diagnostics in ${PATIENCE / 1000} s.`);
  return time;
}
