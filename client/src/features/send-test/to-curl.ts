import { type ChatbotExtras, chatbotBody, conversationBody, toMessage } from '#core';
import type { Sending } from '#sender';

/** A request as sent, without credentials. */
export type ExactRequest =
  | { readonly kind: 'chatbot'; readonly signed: boolean; readonly body: string }
  | { readonly kind: 'conversation'; readonly host: string; readonly body: string };

const DINGTALK = 'https://oapi.dingtalk.com';

/** The requests of a test with the exact bodies. */
export function exactRequests(
  sendings: readonly Sending[],
  extras: ChatbotExtras,
  host = DINGTALK,
): readonly ExactRequest[] {
  return sendings.flatMap(({ target, messages }) =>
    messages.map(toMessage).flatMap((message): readonly ExactRequest[] =>
      target.kind === 'chatbot'
        ? [{ kind: 'chatbot', signed: Boolean(target.secret), body: chatbotBody(message, extras) }]
        : target.chatIds.map((id) => ({
            kind: 'conversation',
            host: host.replace(/\/+$/, ''),
            body: conversationBody(id, message),
          })),
    ),
  );
}

/** A script for a POSIX shell. Credentials are variables that the user sets. */
export function toCurl(requests: readonly ExactRequest[]): string {
  const robot = requests.find(({ kind }) => kind === 'chatbot');
  const chats = requests.some(({ kind }) => kind === 'conversation');
  const signed = robot?.kind === 'chatbot' && robot.signed;
  return [
    ...(robot ? ['# DINGTALK_WEBHOOK: https://…/robot/send?access_token=…'] : []),
    ...(signed ? ['# DINGTALK_SECRET: SEC…', ...SIGNING] : []),
    ...(chats ? ['# ACCESS_TOKEN: GET …/gettoken?appkey=…&appsecret=…'] : []),
    ...requests.map(toCommand),
    '',
  ].join('\n');
}

/** DingTalk: custom robot API. A signature is valid for one hour. */
const SIGNING = [
  'TIMESTAMP="$(date +%s)000"',
  `SIGN=$(printf '%s\\n%s' "$TIMESTAMP" "$DINGTALK_SECRET" | openssl dgst -sha256 -hmac "$DINGTALK_SECRET" -binary | openssl base64 -A | sed 's/+/%2B/g;s,/,%2F,g;s/=/%3D/g')`,
];

function toCommand(request: ExactRequest): string {
  const address =
    request.kind === 'conversation'
      ? `${request.host}/chat/send?access_token=$ACCESS_TOKEN`
      : `$DINGTALK_WEBHOOK${request.signed ? '&timestamp=$TIMESTAMP&sign=$SIGN' : ''}`;
  return [
    `curl -sS "${address}" \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  --data-binary '${request.body.replaceAll("'", `'\\''`)}'`,
  ].join('\n');
}
