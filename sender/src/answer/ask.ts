import { RoutingDispatcher } from '../transport/create-dispatcher.js';
import type { TransportContext, TransportRequest } from '../transport/exchange.js';
import { exchangeWithRetry } from '../transport/exchange-with-retry.js';
import { explainFailure } from '../transport/explain-failure.js';
import { readAnswer, type Verdict } from './read-answer.js';

/** Sends a request and interprets its result. Never rejects. */
export async function ask(request: TransportRequest, transport: TransportContext): Promise<Verdict> {
  const result = await exchangeWithRetry(request, transport);
  if (result.kind === 'failure') {
    const proxied = transport.dispatcher instanceof RoutingDispatcher && transport.dispatcher.usesProxy(request.url);
    return explainFailure(result, proxied);
  }
  const verdict = readAnswer(result.status, result.body);
  return result.clockSkewMs === undefined ? verdict : { ...verdict, clockSkewMs: result.clockSkewMs };
}
