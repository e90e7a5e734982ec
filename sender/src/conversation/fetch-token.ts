import { ask } from '../answer/ask.js';
import type { Verdict } from '../answer/read-answer.js';
import type { TransportContext } from '../transport/exchange.js';
import type { ConversationTarget } from '../types.js';
import { storeToken, type TokenAnswer, type TokenCache } from './token-cache.js';

/** Lifetime of a DingTalk token if the response has none, in seconds. */
const DEFAULT_LIFETIME = 7200;

/** `GET /gettoken` (DingTalk: obtain the token of an internal app). Fills the cache; never rejects. */
export async function fetchToken(
  baseUrl: string,
  { appKey, appSecret }: ConversationTarget,
  transport: TransportContext,
  tokens: TokenCache,
  key: string,
): Promise<TokenAnswer> {
  const url = new URL(`${baseUrl}/gettoken`);
  url.searchParams.set('appkey', appKey);
  url.searchParams.set('appsecret', appSecret);
  const verdict = await ask({ method: 'GET', url }, transport);
  const token = verdict.answer?.access_token;
  if (verdict.outcome !== 'delivered' || typeof token !== 'string' || token === '') {
    return { kind: 'failure', verdict: withoutMessage(verdict) };
  }
  const lifetime = verdict.answer?.expires_in;
  storeToken(tokens, key, token, typeof lifetime === 'number' ? lifetime : DEFAULT_LIFETIME, transport.now());
  return { kind: 'token', token };
}

/** Whatever the result of the token request, the message itself never left. */
function withoutMessage(verdict: Verdict): Verdict {
  const { outcome, error = 'answer-without-token', detail, clockSkewMs } = verdict;
  if (outcome !== 'unknown' && outcome !== 'delivered') return verdict;
  if (error === 'cancelled-under-way') return { outcome: 'cancelled', error: 'cancelled' };
  return {
    outcome: 'failed',
    error: 'token-request-failed',
    behind: error,
    ...(detail !== undefined && { detail }),
    ...(clockSkewMs !== undefined && { clockSkewMs }),
  };
}
