import { setTimeout } from 'node:timers/promises';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol/node';
import { type LanguageClient, type LanguageClientOptions, startLanguageClient } from '../../server/language-client.js';
import type { Contestant } from './contestant.js';
import { peakMemory } from './peak-memory.js';
import type { ReceiverStream } from './receivers.js';

/** The measurements of one server process, in milliseconds and bytes. */
export interface Session {
  /** From the start of the process to the answer to `initialize`. */
  readonly start: number;
  readonly open: number;
  readonly edits: readonly number[];
  readonly peakMemory: number | undefined;
}

const URI = 'file:///bench/receivers.yaml';
const PATIENCE = 120_000;

/** Starts a server, opens a stream, and edits the middle of it: inserts and removes one letter. */
export async function runSession(server: Contestant, stream: ReceiverStream, edits: number): Promise<Session> {
  return inSession(server, async (client, start) => {
    const open = await diagnosed(server, client, URI, stream, 1, () => client.open(URI, stream.text));
    const times: number[] = [];
    for (let version = 2; version < edits + 2; version++) {
      times.push(
        await diagnosed(server, client, URI, stream, version, () => changeLetter(client, URI, stream, version)),
      );
    }
    const memory = client.pid === undefined ? undefined : peakMemory(client.pid);
    return { start, open, edits: times, peakMemory: memory };
  });
}

/**
 * Starts a server, uses it and stops it.
 *
 * @param use is given the milliseconds that the start took
 * @param folders of the workspace; default: none
 */
export async function inSession<Result>(
  server: Contestant,
  use: (client: LanguageClient, start: number) => Promise<Result>,
  folders?: LanguageClientOptions['folders'],
): Promise<Result> {
  const begin = performance.now();
  const client = await inTime(
    startLanguageClient({
      serverPath: server.serverPath,
      capabilities: {
        workspace: { configuration: true },
        textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
      },
      settings: server.settings,
      ...(folders && { folders }),
    }),
    `${server.name} does not start`,
  );
  const start = performance.now() - begin;
  try {
    await settle(client);
    return await use(client, start);
  } finally {
    await inTime(client.stop(), `${server.name} does not stop`);
  }
}

/** Waits until a server has requested and applied its settings: it answers in order, even unknown requests. */
async function settle({ connection }: LanguageClient): Promise<void> {
  for (let i = 0; i < 3; i++) await connection.sendRequest('bench/unknown').catch(() => undefined);
}

/** Even versions have the error. */
function isFaulty(version: number): boolean {
  return version % 2 === 0;
}

/** Inserts a letter in the middle, in even versions, or removes it again. */
export function changeLetter(
  client: LanguageClient,
  uri: string,
  { edit: start }: ReceiverStream,
  version: number,
): Promise<void> {
  const letter = { line: start.line, character: start.character + 1 };
  return client.change(uri, version, [
    isFaulty(version) ? { range: { start, end: start }, text: 'x' } : { range: { start, end: letter }, text: '' },
  ]);
}

/** The time until a version's diagnostics arrive: they name it or, if the server names no version, fit its text. */
export async function diagnosed(
  { name }: Contestant,
  client: LanguageClient,
  uri: string,
  { edit }: ReceiverStream,
  version: number,
  act: () => Promise<void>,
): Promise<number> {
  const found = client.nextDiagnostics(
    (params: PublishDiagnosticsParams) =>
      params.uri === uri &&
      (params.version ?? version) === version &&
      params.diagnostics.some(({ range }) => range.start.line === edit.line) === isFaulty(version),
  );
  const begin = performance.now();
  await act();
  await inTime(found, `${name} sends no diagnostics`);
  return performance.now() - begin;
}

/** @throws if the result takes too long */
export async function inTime<T>(result: Promise<T>, complaint: string): Promise<T> {
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
