import { type Delivery, escapeJson, type Json, readObjects } from '#core';
import { isLine, type Line } from '../kind.js';
import type { Scenario } from './scenario.js';
import { queryEscape, signedUrl, withoutFragment } from './signed-url.js';

/** The compared parts of a request. Everything else in a recording derives from the body. */
export interface SentRequest {
  readonly channel: string;
  readonly url: string;
  readonly chatid?: string;
  readonly secret?: string;
  readonly body: string;
}

export interface SentBy {
  readonly receiver: string;
  readonly requests: readonly SentRequest[];
}

const API = 'https://oapi.dingtalk.com';

/** The requests of deliveries, with credentials. */
export function requestsOf(
  deliveries: readonly Delivery[],
  owners: { readonly receiver: Json; readonly configs: readonly Json[] },
  { secrets, replies }: Scenario,
  now: string,
): readonly SentRequest[] {
  return deliveries.flatMap((delivery): SentRequest[] => {
    if (delivery.failure) return [];
    const owner = delivery.target === 'chatbot' ? owners.receiver : (owners.configs[delivery.config ?? -1] ?? null);
    const [first = '', second = ''] = delivery.credentials.map((credential) => secrets.of(credential, owner));
    const bodies = delivery.messages.map(({ body }) => body.replaceAll(now, '<now>'));
    if (delivery.target === 'chatbot') {
      const url = second === '' ? withoutFragment(first) : signedUrl(first);
      return bodies.map((body) => ({ channel: 'chatbot', url, ...(second !== '' && { secret: second }), body }));
    }
    if (isError(replies[first])) return [];
    const url = `${API}/chat/send?access_token=${queryEscape(`token-of-${first}`)}`;
    return bodies.flatMap((body) =>
      delivery.chatIds.map((chatid) => ({
        channel: 'conversation',
        url,
        chatid,
        body: withChat(body, chatid),
      })),
    );
  });
}

/** Rewrites a body for another chat. */
function withChat(body: string, chatid: string): string {
  const message = body.slice(body.indexOf('"msg":'));
  return `{${chatid === '' ? '' : `"chatid":"${escapeJson(chatid)}",`}${message}`;
}

/** The token requests of conversations: one for each app. */
export function tokenRequestsOf(
  deliveries: readonly Delivery[],
  configs: readonly Json[],
  { secrets, replies }: Scenario,
): readonly string[] {
  const urls = deliveries.flatMap((delivery) => {
    // The manager requests a token before it checks the message type.
    if (delivery.target !== 'conversation' || (delivery.failure && delivery.failure.code !== 'type-unknown')) return [];
    const owner = configs[delivery.config ?? -1] ?? null;
    const [key = '', secret = ''] = delivery.credentials.map((credential) => secrets.of(credential, owner));
    const url = `${API}/gettoken?appkey=${queryEscape(key)}&appsecret=${queryEscape(secret)}`;
    // The manager requests a rejected token again for every message.
    const times = isError(replies[key]) ? Math.max(1, delivery.messages.length) * delivery.chatIds.length : 1;
    return Array.from({ length: times }, () => ({ url, refused: isError(replies[key]) }));
  });
  const once = new Set(urls.filter(({ refused }) => !refused).map(({ url }) => url));
  return [...once, ...urls.filter(({ refused }) => refused).map(({ url }) => url)].sort();
}

/** Whether DingTalk returns no token for one of the apps. */
export function lacksToken(deliveries: readonly Delivery[], configs: readonly Json[], scenario: Scenario): boolean {
  return tokenRequestsOf(deliveries, configs, scenario).some((url) =>
    isError(scenario.replies[new URL(url).searchParams.get('appkey') ?? '']),
  );
}

/** Maps the indices of a cluster to the objects in the manifests. */
export function ownersOf(manifests: string, kind: string, names: readonly string[]): readonly Json[] {
  const objects = readObjects(manifests).filter((object) => object.kind === kind);
  return names.map((name) => objects.findLast((object) => object.name === name)?.value ?? null);
}

export function recordedRequests(expected: unknown): readonly SentBy[] {
  const sent = [...(expected as readonly { receiver: string; requests: readonly Line[] }[])];
  return sent
    .sort((a, b) => (a.receiver < b.receiver ? -1 : 1))
    .map(({ receiver, requests }) => ({
      receiver,
      requests: inOrder(
        requests.map((request) => ({
          channel: String(request.channel),
          url: String(request.url),
          ...(typeof request.chatid === 'string' && { chatid: request.chatid }),
          ...(isLine(request.sign) && { secret: String(request.sign.secret) }),
          body: String(request.body),
        })),
      ),
    }));
}

export function inOrder(requests: readonly SentRequest[]): readonly SentRequest[] {
  const key = ({ channel, url, chatid = '', body }: SentRequest): string =>
    JSON.stringify([channel, url, chatid, body]);
  return [...requests].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Whether the manager treats an answer of DingTalk as an error; an empty answer is a success. */
export function isError(reply: unknown): boolean {
  if (!isLine(reply)) return false;
  return (reply.errcode ?? 0) !== 0 || (reply.status ?? 0) !== 0;
}
