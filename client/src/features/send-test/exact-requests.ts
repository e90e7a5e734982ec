import { type ChatbotExtras, chatbotBody, conversationBody, toMessage } from '#core';
import type { Sending } from '#sender';

/** A request as sent, without credentials. */
export type ExactRequest =
  | { readonly kind: 'chatbot'; readonly signed: boolean; readonly body: string }
  | {
      readonly kind: 'conversation';
      /** Undefined: the URL has a login or a path, which may be credentials. */
      readonly host: string | undefined;
      readonly body: string;
    };

/** The variables that a script needs. */
export interface NeededVariables {
  readonly webhook: boolean;
  readonly secret: boolean;
  readonly token: boolean;
  readonly api: boolean;
}

export const DINGTALK = 'https://oapi.dingtalk.com';

/** The requests of a test with the exact bodies. */
export function exactRequests(
  sendings: readonly Sending[],
  extras: ChatbotExtras,
  baseUrl = DINGTALK,
): readonly ExactRequest[] {
  return sendings.flatMap(({ target, messages }) =>
    messages.map(toMessage).flatMap((message): readonly ExactRequest[] =>
      target.kind === 'chatbot'
        ? [{ kind: 'chatbot', signed: Boolean(target.secret), body: chatbotBody(message, extras) }]
        : target.chatIds.map((id) => ({
            kind: 'conversation',
            host: bareHost(baseUrl),
            body: conversationBody(id, message),
          })),
    ),
  );
}

export function neededVariables(requests: readonly ExactRequest[]): NeededVariables {
  const robots = requests.filter((request) => request.kind === 'chatbot');
  const chats = requests.filter((request) => request.kind === 'conversation');
  return {
    webhook: robots.length > 0,
    secret: robots.some(({ signed }) => signed),
    token: chats.length > 0,
    api: chats.some(({ host }) => host === undefined),
  };
}

function bareHost(baseUrl: string): string | undefined {
  if (!URL.canParse(baseUrl)) return undefined;
  const { origin, username, password, pathname, search, protocol } = new URL(baseUrl);
  const bare = username + password + search === '' && /^\/*$/.test(pathname);
  return bare && /^https?:$/.test(protocol) ? origin : undefined;
}
