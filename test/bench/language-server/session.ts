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
  const client = await inTime(
    startLanguageClient({
      serverPath: server.serverPath,
      capabilities: { workspace: { configuration: true } },
      settings: server.settings,
    }),
    `${server.name} does not start`,
  );
  const start = performance.now() - begin;
  try {
    await settle(client);
    const open = await diagnosed(server, client, stream, 1, () => client.open(URI, stream.text));
    const times: number[] = [];
    for (let version = 2; version < edits + 2; version++) {
      times.push(await diagnosed(server, client, stream, version, () => edit(client, stream, version)));
    }
    const memory = client.pid === undefined ? undefined : peakMemory(client.pid);
    return { start, open, edits: times, peakMemory: memory };
  } finally {
    await inTime(client.stop(), `${server.name} does not stop`);
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

/** How long it takes until the diagnostics of a version are there: they name it or, of a server that names none, are true of it. */
async function diagnosed(
  { name }: Contestant,
  client: LanguageClient,
  { edit }: ReceiverStream,
  version: number,
  act: () => Promise<void>,
): Promise<number> {
  const found = client.nextDiagnostics(
    (params: PublishDiagnosticsParams) =>
      params.uri === URI &&
      (params.version ?? version) === version &&
      params.diagnostics.some(({ range }) => range.start.line === edit.line) === isFaulty(version),
  );
  const begin = performance.now();
  await act();
  await inTime(found, `${name} gives no diagnostics`);
  return performance.now() - begin;
}

async function inTime<T>(result: Promise<T>, complaint: string): Promise<T> {
  const patience = new AbortController();
  const tooLong = setTimeout(PATIENCE, undefined, { signal: patience.signal }).then(() => {
    throw new Error(`${complaint} within ${PATIENCE / 1000} s.`);
  });
  try {
    return await Promise.race([result, tooLong]);
  } finally {
    patience.abort();
  }
}
