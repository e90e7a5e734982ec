import type { ExceededRate } from './rate-limit.js';
import { type Refusal, refusal } from './refusal.js';

/** The errors of `/gettoken` and `/chat/send` (DingTalk: global error codes; texts as captured by callers). */

export function wrongApp(): Refusal {
  const why = 'No app has this AppKey and AppSecret.';
  return refusal(
    40089,
    '不合法的corpid或corpsecret，或者不合法的appkey或appsecret',
    why,
    'Copy the AppKey and AppSecret from the app’s page again.',
  );
}

export function appAddressNotAllowed(ip: string, appKey: string): Refusal {
  const errmsg = `访问ip不在白名单之中，请参考FAQ：https://open.dingtalk.com/document/,request ip=${ip} appKey(${appKey})`;
  const why = `The call came from ${ip}, which is not in the app’s IP allow list.`;
  return refusal(60020, errmsg, why, 'Add the sender’s egress address to the app’s server egress IP list.');
}

export function noToken(): Refusal {
  return refusal(
    41001,
    '缺少access_token参数',
    'The query has no access_token.',
    'Get a token from /gettoken and append it.',
  );
}

export function invalidToken(): Refusal {
  const why = 'This token was never issued; the token of a robot’s webhook does not work here.';
  return refusal(40014, '不合法的access_token', why, 'Get a new token from /gettoken and try again.');
}

export function expiredToken(): Refusal {
  return refusal(42001, 'access_token超时', 'The token has expired.', 'Get a new token from /gettoken and try again.');
}

export function noPermission(requestId: string): Refusal {
  const [code, message] = ['60011', '没有调用该接口的权限'];
  const why = 'The app lacks the permission to send to group conversations (qyapi_chat_manage).';
  return {
    ...refusal(
      88,
      `ding talk error[subcode=${code},submsg=${message}]`,
      why,
      'Request the permission in the app’s settings.',
    ),
    extra: { sub_code: code, sub_msg: message, request_id: requestId },
  };
}

export function noChatId(): Refusal {
  return refusal(49000, '缺少chatid', 'The body has no chatid.', 'Send “chatid”.');
}

export function emptyChatId(): Refusal {
  return refusal(34001, '无效的会话id', 'The chatid is empty or not a string.', 'Send the conversation’s chatid.');
}

export function openConversationId(): Refusal {
  const why = 'The ID starts with “cid”: it is an openConversationId, which this API does not accept.';
  return refusal(40016, '不合法的会话ID', why, 'Use the conversation’s chatid, which starts with “chat”.');
}

export function unknownChat(): Refusal {
  return refusal(
    34013,
    '找不到群会话对象',
    'No conversation has this chatid.',
    'Check the chatid, and that the app belongs to the same organisation.',
  );
}

export function badChatType(msgtype: string): Refusal {
  const why = `Conversations do not support the message type “${msgtype}”.`;
  return refusal(
    34004,
    '无效的会话消息的类型',
    why,
    'Use text, markdown, link, action_card, oa, image, voice or file.',
  );
}

/** `field` as a path below `msg`, such as `text.content`; `msg` itself if it is not an object. */
export function badMsg(field: string): Refusal {
  return refusal(
    34014,
    '会话消息的json结构无效或不完整',
    `“${field}” is missing, empty or of the wrong type.`,
    `Send “${field}”.`,
  );
}

export function chatMessageTooLong(field: string, limit: number): Refusal {
  return refusal(
    34016,
    '消息内容长度超过限制',
    `“${field}” is longer than ${limit} characters.`,
    'Shorten or split the message.',
  );
}

/** @param subCode 90018: too many calls of one API; 90002: of all APIs */
export function tooManyCalls(
  subCode: '90002' | '90018',
  why = 'The app or its organisation calls DingTalk too often.',
): Refusal {
  const message = subCode === '90002' ? '您的服务器调用钉钉开放平台所有接口的请求总次数超过1200次' : '调用频率超限';
  const errmsg = `ding talk error[subcode=${subCode},submsg=${message}]`;
  return {
    ...refusal(88, errmsg, why, 'Wait a few seconds, and avoid sending on the hour.'),
    extra: { sub_code: subCode, sub_msg: message },
  };
}

export function appTooFast({ calls, per }: ExceededRate): Refusal {
  return tooManyCalls('90018', `The app called /chat/send more than ${calls} times within a ${per}.`);
}
