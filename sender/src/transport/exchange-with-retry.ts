import { type Exchange, exchange, type TransportContext, type TransportRequest } from './exchange.js';

/** Milliseconds; enough for a proxy that restarts or a short DNS failure. */
const PAUSE = 250;

/** Connection failures that are often transient. */
const TRANSIENT = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_SOCKET',
]);

/**
 * Retries once, but only if nothing of the request was written, so that a message is never sent twice. Both attempts share
 * the time limit. The time in the gate's queue does not count towards it.
 */
export async function exchangeWithRetry(request: TransportRequest, transport: TransportContext): Promise<Exchange> {
  if (!(await transport.gate.enter(transport.signal))) return { kind: 'failure', reason: 'cancelled', left: false };
  try {
    return await tryTwice(request, transport);
  } finally {
    transport.gate.leave();
  }
}

async function tryTwice(request: TransportRequest, transport: TransportContext): Promise<Exchange> {
  const end = performance.now() + transport.timeoutMs;
  const attempt = await exchange(request, transport);
  if (!isTransient(attempt) || performance.now() + PAUSE >= end) return attempt;
  // an abort ends the sleep; the exchange sees it
  await transport.sleep(PAUSE, transport.signal);
  return exchange(request, { ...transport, timeoutMs: Math.max(1, end - performance.now()) });
}

function isTransient(attempt: Exchange): boolean {
  if (attempt.kind === 'reply' || attempt.left) return false;
  return attempt.reason === 'error' && TRANSIENT.has(attempt.code ?? '');
}
