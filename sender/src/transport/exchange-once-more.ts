import { setTimeout } from 'node:timers/promises';
import { type Exchange, exchange, type Wire, type WireRequest } from './exchange.js';

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
export async function exchangeOnceMore(request: WireRequest, wire: Wire): Promise<Exchange> {
  if (!(await wire.gate.enter(wire.signal))) return { kind: 'failure', reason: 'cancelled', left: false };
  try {
    return await tryTwice(request, wire);
  } finally {
    wire.gate.leave();
  }
}

async function tryTwice(request: WireRequest, wire: Wire): Promise<Exchange> {
  const attempt = await exchange(request, wire);
  if (!mayPass(attempt)) return attempt;
  try {
    await setTimeout(PAUSE, undefined, wire.signal && { signal: wire.signal });
  } catch {
    return { kind: 'failure', reason: 'cancelled', left: false };
  }
  return exchange(request, wire);
}

function mayPass(attempt: Exchange): boolean {
  if (attempt.kind === 'reply' || attempt.left) return false;
  return attempt.reason === 'timeout' || (attempt.reason === 'error' && PASSING.has(attempt.code ?? ''));
}
