import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { allowSilence, MAX_SLOWNESS } from '../http/limits.js';
import { reset } from '../http/reset.js';
import type { ActiveFault } from './fault-list.js';

/** An answer to send; its headers lack only the length. */
export interface OutgoingAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends the answer as the fault requires. Resolves when it is sent; never rejects. */
export async function deliver(response: ServerResponse, answer: OutgoingAnswer, active?: ActiveFault): Promise<void> {
  const fault = active?.fault;
  switch (fault?.kind) {
    case 'slow':
      await pause(response, fault.ms, active?.released);
      return write(response, answer, Buffer.from(answer.body));
    case 'slow-body':
      return pauseHalfWay(response, answer, fault.ms, active?.released);
    case 'not-http':
      response.socket?.end('SSH-2.0-OpenSSH_9.6\r\n');
      return;
    case 'bad-gzip':
      return write(
        response,
        { ...answer, headers: { ...answer.headers, 'Content-Encoding': 'gzip' } },
        Buffer.from(answer.body),
      );
    case 'reset-late':
      reset(response.socket);
      return;
    case 'truncated':
      return cutShort(response, answer);
    case 'gzip':
      return write(
        response,
        { ...answer, headers: { ...answer.headers, 'Content-Encoding': 'gzip' } },
        gzipSync(answer.body),
      );
    case 'huge':
      return flood(response, answer, fault.bytes ?? 16 * 1024 * 1024);
    default:
      return write(response, answer, Buffer.from(answer.body));
  }
}

function write(response: ServerResponse, { status, headers }: OutgoingAnswer, body: Buffer): void {
  if (response.destroyed) return;
  response.writeHead(status, { ...headers, 'Content-Length': body.length }).end(body);
}

async function pauseHalfWay(
  response: ServerResponse,
  { status, headers, body }: OutgoingAnswer,
  ms: number | undefined,
  released: AbortSignal | undefined,
): Promise<void> {
  const bytes = Buffer.from(body);
  const middle = Math.ceil(bytes.length / 2);
  response.writeHead(status, { ...headers, 'Content-Length': bytes.length }).write(bytes.subarray(0, middle));
  await pause(response, ms, released);
  if (!response.destroyed) response.end(bytes.subarray(middle));
}

/** Waits until the time is over, at most ten minutes, or the fault is removed or the caller disconnects. */
function pause(response: ServerResponse, ms: number | undefined, released: AbortSignal | undefined): Promise<void> {
  allowSilence(response);
  return new Promise((resolve) => {
    const timer = setTimeout(finish, Math.min(ms ?? MAX_SLOWNESS, MAX_SLOWNESS));
    function finish() {
      clearTimeout(timer);
      response.off('close', finish);
      released?.removeEventListener('abort', finish);
      resolve();
    }
    response.once('close', finish);
    released?.addEventListener('abort', finish);
    if (released?.aborted || response.destroyed) finish();
  });
}

function cutShort(response: ServerResponse, { status, headers, body }: OutgoingAnswer): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...headers, 'Content-Length': bytes.length });
  response.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => response.socket?.destroySoon());
}

/** Pads the answer with one more field until the body has the wanted size. */
function flood(response: ServerResponse, { status, headers, body }: OutgoingAnswer, size: number): void {
  const head = `${body.slice(0, -1)},"padding":"`;
  const padding = Math.max(0, size - Buffer.byteLength(head) - 2);
  function* chunks() {
    yield head;
    for (let left = padding; left > 0; left -= CHUNK.length) yield CHUNK.slice(0, left);
    yield '"}';
  }
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(head) + padding + 2 });
  Readable.from(chunks(), { objectMode: false }).pipe(response);
}

const CHUNK = 'x'.repeat(64 * 1024);
