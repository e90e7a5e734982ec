import { DINGTALK, type ExactRequest, neededVariables } from './exact-requests.js';

/** A script for Windows PowerShell 5 and later. Credentials are variables that the user sets; everything else is quoted. */
export function toPowerShell(requests: readonly ExactRequest[]): string {
  const { webhook, secret, token, api } = neededVariables(requests);
  return [
    ...(webhook ? ['# $env:DINGTALK_WEBHOOK: https://…/robot/send?access_token=…'] : []),
    ...(secret ? ['# $env:DINGTALK_SECRET: SEC…', ...SIGNING] : []),
    ...(api ? [`# $env:DINGTALK_API: ${DINGTALK}`] : []),
    ...(token ? ['# $env:ACCESS_TOKEN: GET …/gettoken?appkey=…&appsecret=…'] : []),
    ...requests.map(toCommand),
    '',
  ].join('\n');
}

/** DingTalk: custom robot API. A signature is valid for one hour. */
const SIGNING = [
  '$timestamp = [DateTimeOffset]::UtcNow.ToUnixTimeMilliseconds()',
  '$hmac = [Security.Cryptography.HMACSHA256]::new([Text.Encoding]::UTF8.GetBytes($env:DINGTALK_SECRET))',
  '$digest = $hmac.ComputeHash([Text.Encoding]::UTF8.GetBytes("$timestamp`n$env:DINGTALK_SECRET"))',
  '$sign = [Uri]::EscapeDataString([Convert]::ToBase64String($digest))',
];

function toCommand(request: ExactRequest): string {
  // Windows PowerShell would send text in the code page of the system
  const body = `([Text.Encoding]::UTF8.GetBytes(${quoted(request.body)}))`;
  return `Invoke-RestMethod -Method Post -Uri ${addressOf(request)} -ContentType 'application/json' -Body ${body}`;
}

function addressOf(request: ExactRequest): string {
  if (request.kind === 'chatbot')
    return request.signed ? '"$($env:DINGTALK_WEBHOOK)&timestamp=$timestamp&sign=$sign"' : '$env:DINGTALK_WEBHOOK';
  const host = request.host === undefined ? '$env:DINGTALK_API' : quoted(request.host);
  return `(${host} + '/chat/send?access_token=' + $env:ACCESS_TOKEN)`;
}

/** Nothing is special between single quotes, but PowerShell takes typographic ones for them too. */
function quoted(text: string): string {
  return `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`;
}
