import type { IncomingMessage } from 'node:http';
import { MAX_BODY_TIME } from './limits.js';

export interface ReceivedBody {
  /** The first `keep` bytes. */
  readonly bytes: Buffer;
  /** The size of the whole body in bytes. */
  readonly size: number;
}

const MAX_KEPT = 1024 * 1024;
const MAX_READ = 16 * 1024 * 1024;

/**
 * Reads a body to its end, so that the caller receives an answer even if it is too large, but keeps only its start.
 * Undefined if the caller disconnects, or after 16 MiB or two minutes, when the connection is closed.
 */
export async function readBody(request: IncomingMessage, keep = MAX_KEPT): Promise<ReceivedBody | undefined> {
  const kept: Buffer[] = [];
  let size = 0;
  const late = setTimeout(() => request.destroy(), MAX_BODY_TIME);
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      if (size < keep) kept.push(chunk.subarray(0, keep - size));
      size += chunk.length;
      if (size > MAX_READ) {
        request.destroy();
        return undefined;
      }
    }
  } catch (error) {
    if (request.destroyed) return undefined;
    throw error;
  } finally {
    clearTimeout(late);
  }
  return { bytes: Buffer.concat(kept), size };
}
