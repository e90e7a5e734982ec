import { type Delivery, escapeJson, type Json, readObjects } from '#core';
import { isLine, type Line } from '../kind.js';
import type { Scenario } from './scenario.js';
import { queryEscape, signedUrl, withoutFragment } from './signed-url.js';

/** What decides of a request; everything else in a recording is read from the body. */
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

/** The requests of deliveries, with the credentials put in. */
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
    if (isRefusal(replies[first])) return [];
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

/** A body that is made for one chat, for another one. */
function withChat(body: string, chatid: string): string {
  const message = body.slice(body.indexOf('"msg":'));
  return `{${chatid === '' ? '' : `"chatid":"${escapeJson(chatid)}",`}${message}`;
}

/** The tokens that conversations are sent with: one for each app. */
export function tokenRequestsOf(
  deliveries: readonly Delivery[],
  configs: readonly Json[],
  { secrets, replies }: Scenario,
): readonly string[] {
  const urls = deliveries.flatMap((delivery) => {
    // an app is asked for its token before the type of the message is looked at
    if (delivery.target !== 'conversation' || (delivery.failure && delivery.failure.code !== 'type-unknown')) return [];
    const owner = configs[delivery.config ?? -1] ?? null;
    const [key = '', secret = ''] = delivery.credentials.map((credential) => secrets.of(credential, owner));
    const url = `${API}/gettoken?appkey=${queryEscape(key)}&appsecret=${queryEscape(secret)}`;
    // a token that is refused is asked for again with every message
    const times = isRefusal(replies[key]) ? Math.max(1, delivery.messages.length) * delivery.chatIds.length : 1;
    return Array.from({ length: times }, () => ({ url, refused: isRefusal(replies[key]) }));
  });
  const once = new Set(urls.filter(({ refused }) => !refused).map(({ url }) => url));
  return [...once, ...urls.filter(({ refused }) => refused).map(({ url }) => url)].sort();
}

/** Whether DingTalk gives no token for one of the apps. */
export function asksInVain(deliveries: readonly Delivery[], configs: readonly Json[], scenario: Scenario): boolean {
  return tokenRequestsOf(deliveries, configs, scenario).some((url) =>
    isRefusal(scenario.replies[new URL(url).searchParams.get('appkey') ?? '']),
  );
}

/** The objects of the manifests that the indices of a cluster mean. */
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

/** Whether an answer of DingTalk's is no success to the manager: one that says nothing is. */
export function isRefusal(reply: unknown): boolean {
  if (!isLine(reply)) return false;
  return (reply.errcode ?? 0) !== 0 || (reply.status ?? 0) !== 0;
}
