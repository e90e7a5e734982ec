import { RoutingDispatcher } from '../transport/create-dispatcher.js';
import type { Wire, WireRequest } from '../transport/exchange.js';
import { exchangeOnceMore } from '../transport/exchange-once-more.js';
import { explainFailure } from '../transport/explain-failure.js';
import { readAnswer, type Verdict } from './read-answer.js';

/** Sends a request and judges what came of it. Never rejects. */
export async function ask(request: WireRequest, wire: Wire): Promise<Verdict> {
  const result = await exchangeOnceMore(request, wire);
  if (result.kind === 'failure') {
    const proxied = wire.dispatcher instanceof RoutingDispatcher && wire.dispatcher.usesProxy(request.url);
    return explainFailure(result, proxied);
  }
  const verdict = readAnswer(result.status, result.body);
  return result.clockSkewMs === undefined ? verdict : { ...verdict, clockSkewMs: result.clockSkewMs };
}
