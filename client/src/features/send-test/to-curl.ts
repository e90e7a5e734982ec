import { DINGTALK, type ExactRequest, neededVariables } from './exact-requests.js';

/** A script for a POSIX shell. Credentials are variables that the user sets; everything else is quoted. */
export function toCurl(requests: readonly ExactRequest[]): string {
  const { webhook, secret, token, api } = neededVariables(requests);
  return [
    ...(webhook ? ['# DINGTALK_WEBHOOK: https://…/robot/send?access_token=…'] : []),
    ...(secret ? ['# DINGTALK_SECRET: SEC…', ...SIGNING] : []),
    ...(api ? [`# DINGTALK_API: ${DINGTALK}`] : []),
    ...(token ? ['# ACCESS_TOKEN: GET …/gettoken?appkey=…&appsecret=…'] : []),
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
  return [
    `curl -sS -g --url ${addressOf(request)} \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  --data-binary ${quoted(request.body)}`,
  ].join('\n');
}

function addressOf(request: ExactRequest): string {
  if (request.kind === 'chatbot')
    return `"$DINGTALK_WEBHOOK${request.signed ? '&timestamp=$TIMESTAMP&sign=$SIGN' : ''}"`;
  const host = request.host === undefined ? '"$DINGTALK_API"' : quoted(request.host);
  return `${host}"/chat/send?access_token=$ACCESS_TOKEN"`;
}

/** Nothing is special between single quotes. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
