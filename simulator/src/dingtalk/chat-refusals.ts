import { type Refusal, refusal } from './refusal.js';

/** The errors of `/gettoken` and `/chat/send` (DingTalk: global error codes; texts as callers captured them). */

export function wrongApp(): Refusal {
  const why = 'There is no app with this key and secret.';
  return refusal(
    40089,
    '不合法的corpid或corpsecret，或者不合法的appkey或appsecret',
    why,
    'Copy AppKey and AppSecret from the app’s page once more.',
  );
}

export function appAddressNotAllowed(ip: string, appKey: string): Refusal {
  const errmsg = `访问ip不在白名单之中，请参考FAQ：https://open.dingtalk.com/document/,request ip=${ip} appKey(${appKey})`;
  const why = `The call came from ${ip}, which the app’s IP allow list does not hold.`;
  return refusal(60020, errmsg, why, 'Add the sender’s egress address to the app’s server egress IP list.');
}

export function noToken(): Refusal {
  return refusal(
    41001,
    '缺少access_token参数',
    'The query holds no access_token.',
    'Fetch one from /gettoken and append it.',
  );
}

export function invalidToken(): Refusal {
  const why = 'This token was never issued; the token of a robot’s webhook does not work here.';
  return refusal(40014, '不合法的access_token', why, 'Fetch a new token from /gettoken and try once more.');
}

export function expiredToken(): Refusal {
  return refusal(
    42001,
    'access_token超时',
    'The token has expired.',
    'Fetch a new token from /gettoken and try once more.',
  );
}

export function noPermission(requestId: string): Refusal {
  const [code, message] = ['60011', '没有调用该接口的权限'];
  const why = 'The app may not write to group conversations (qyapi_chat_manage).';
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
  return refusal(49000, '缺少chatid', 'The body names no conversation.', 'Send “chatid”.');
}

export function emptyChatId(): Refusal {
  return refusal(34001, '无效的会话id', 'The chatid is empty or not a text.', 'Send the conversation’s chatid.');
}

export function openConversationId(): Refusal {
  const why = 'The id begins with “cid”: an openConversationId, which this API does not know.';
  return refusal(40016, '不合法的会话ID', why, 'Use the conversation’s chatid, which begins with “chat”.');
}

export function unknownChat(): Refusal {
  return refusal(
    34013,
    '找不到群会话对象',
    'There is no conversation with this chatid.',
    'Check the chatid, and that the app belongs to the same organisation.',
  );
}

export function badChatType(msgtype: string): Refusal {
  const why = `Conversations know no message type “${msgtype}”.`;
  return refusal(
    34004,
    '无效的会话消息的类型',
    why,
    'Use text, markdown, link, action_card, oa, image, voice or file.',
  );
}

/** `field` as a path below `msg`, such as `text.content`; `msg` itself when it is no object. */
export function badMsg(field: string): Refusal {
  return refusal(
    34014,
    '会话消息的json结构无效或不完整',
    `“${field}” is missing, empty or not of the right type.`,
    `Send “${field}”.`,
  );
}

export function chatMessageTooLong(field: string, limit: number): Refusal {
  return refusal(34016, '消息内容长度超过限制', `“${field}” is longer than ${limit}.`, 'Shorten or split the message.');
}
