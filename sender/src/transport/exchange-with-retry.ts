import { type Exchange, exchange, type TransportContext, type TransportRequest } from './exchange.js';

/** Milliseconds: enough for a restarting proxy or a name server’s hiccup. */
const PAUSE = 250;

/** Failures of the connection that may pass. */
const PASSING = new Set([
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
 * Tries a second time, but only when nothing of the request was written: a message is never sent twice. Waiting for its
 * place in the gate takes nothing from the time allowed.
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
  const attempt = await exchange(request, transport);
  if (!mayPass(attempt)) return attempt;
  // an abort ends the sleep; the exchange sees it
  await transport.sleep(PAUSE, transport.signal);
  return exchange(request, transport);
}

function mayPass(attempt: Exchange): boolean {
  if (attempt.kind === 'reply' || attempt.left) return false;
  return attempt.reason === 'timeout' || (attempt.reason === 'error' && PASSING.has(attempt.code ?? ''));
}
