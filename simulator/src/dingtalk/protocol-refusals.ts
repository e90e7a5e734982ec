import { type Refusal, refusal } from './refusal.js';

/** The errors of the gateway, common to all paths (DingTalk: global error codes). */

export function needsPost(method: string): Refusal {
  return refusal(43002, '需要POST请求', `The request method was ${method}.`, 'Use POST.');
}

export function needsGet(method: string): Refusal {
  return refusal(43001, '需要GET请求', `The request method was ${method}.`, 'Use GET.');
}

export function badContentType(contentType: string | undefined): Refusal {
  const why = contentType === undefined ? 'There is no Content-Type.' : `The Content-Type is “${contentType}”.`;
  return refusal(43004, '无效的HTTP HEADER Content-Type', why, 'Send “Content-Type: application/json; charset=utf-8”.');
}

export function missingParameter(name: string, why: string, fix: string): Refusal {
  return refusal(40035, `缺少参数 ${name}`, why, fix);
}

export function noJson(empty: boolean): Refusal {
  const why = empty ? 'The body is empty.' : 'The body is not a JSON object in UTF-8.';
  return missingParameter(
    'json',
    why,
    'Build the body with a JSON encoder: a quote, backslash or line break in the text must be escaped.',
  );
}

export function unknownPath(path: string): Refusal {
  return refusal(
    404,
    '请求的URI地址不存在',
    `DingTalk does not serve ${path}.`,
    'Use /robot/send, /gettoken or /chat/send.',
  );
}
