import { conversationBody, type Message } from '#core';
import { ask } from '../answer/ask.js';
import type { Verdict } from '../answer/read-answer.js';
import { toResult } from '../answer/to-result.js';
import { webhookSecrets } from '../chatbot/webhook-url.js';
import type { SendResult } from '../result.js';
import { conversationLabel } from '../target-label.js';
import { inTurn } from '../throttle/take-turn.js';
import { APP_RATE, type Throttle } from '../throttle/throttle.js';
import { appKey } from '../throttle/throttle-key.js';
import type { TransportContext } from '../transport/exchange.js';
import type { ConversationTarget } from '../types.js';
import { fetchToken } from './fetch-token.js';
import { mapLimited } from './map-limited.js';
import { share } from './share.js';
import { cachedToken, forgetToken, type TokenAnswer, type TokenCache, tokenKey } from './token-cache.js';

/** Concurrent requests; DingTalk allows an app 20 to 60 requests per second. */
const CONCURRENCY = 4;

/** Error codes for a token that was revoked or has expired. */
const STALE_TOKEN = new Set(['40014', '42001']);

interface Session {
  readonly baseUrl: string;
  readonly target: ConversationTarget;
  readonly transport: TransportContext;
  readonly tokens: TokenCache;
  readonly throttle: Throttle;
  readonly key: string;
}

/** Returns one result per chat id, in the same order. Never rejects. */
export async function sendToConversation(
  target: ConversationTarget,
  message: Message,
  transport: TransportContext,
  { baseUrl, tokens, throttle }: Pick<Session, 'baseUrl' | 'tokens' | 'throttle'>,
): Promise<readonly SendResult[]> {
  const base = baseUrl.replace(/\/+$/, '');
  const session = {
    baseUrl: base,
    target,
    transport,
    tokens,
    throttle,
    key: tokenKey(base, target.appKey, target.appSecret),
  };
  const api = isHttp(base) ? new URL(base) : undefined;
  const host = api ? { host: api.hostname } : {};
  const known = [target.appSecret, ...(api ? webhookSecrets(api) : [base])];
  return mapLimited(target.chatIds, CONCURRENCY, async (chatId, chatIndex) => {
    const started = performance.now();
    const secrets = [...known];
    const { appSecret: secret } = target;
    const verdict = api ? await sendToChat(session, chatId, message, secrets) : BAD_ADDRESS;
    const label = { kind: 'conversation', label: conversationLabel(chatId) } as const;
    const context = { ...host, appKey: target.appKey, secret, chatIndex, messageType: message.type };
    return toResult(label, verdict, performance.now() - started, secrets, context);
  });
}

const BAD_ADDRESS: Verdict = { outcome: 'failed', error: 'api-address-invalid' };

/** @param secrets the tokens that were used are added to it */
async function sendToChat(session: Session, chatId: string, message: Message, secrets: string[]): Promise<Verdict> {
  const token = await obtainToken(session);
  if (token.kind === 'failure') return token.verdict;
  secrets.push(token.token);
  const verdict = await postMessage(session, chatId, message, token.token);
  if (!isStale(verdict)) return verdict;
  forgetToken(session.tokens, session.key, token.token);
  const fresh = await obtainToken(session);
  if (fresh.kind === 'failure') return fresh.verdict;
  secrets.push(fresh.token);
  return postMessage(session, chatId, message, fresh.token);
}

async function obtainToken({ baseUrl, target, transport, tokens, key }: Session): Promise<TokenAnswer> {
  const token = cachedToken(tokens, key, transport.now());
  if (token !== undefined) return { kind: 'token', token };
  const start = (signal: AbortSignal) => fetchToken(baseUrl, target, { ...transport, signal }, tokens, key);
  const answer = await share(tokens.pending, key, start, transport.signal);
  return answer ?? { kind: 'failure', verdict: { outcome: 'cancelled', error: 'cancelled' } };
}

function postMessage(
  { baseUrl, target, transport, throttle }: Session,
  chatId: string,
  message: Message,
  token: string,
): Promise<Verdict> {
  const url = new URL(`${baseUrl}/chat/send`);
  url.searchParams.set('access_token', token);
  const { now, sleep, signal } = transport;
  const turn = { throttle, key: appKey(baseUrl, target.appKey), rate: APP_RATE, now, sleep, wait: true, signal };
  return inTurn(turn, () => ask({ method: 'POST', url, body: conversationBody(chatId, message) }, transport));
}

function isStale({ outcome, dingtalk }: Verdict): boolean {
  if (outcome !== 'refused' || dingtalk === undefined) return false;
  return STALE_TOKEN.has(String(dingtalk.code)) || STALE_TOKEN.has(dingtalk.subCode ?? '');
}

function isHttp(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}
