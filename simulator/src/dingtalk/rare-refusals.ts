import type { TextStyle } from '../text-style.js';
import { type Refusal, refusal } from './refusal.js';
import { robotText } from './robot-texts.js';

/** Errors that occur only as injected faults (DingTalk: global error codes). */

export function tokenUnknownAsDocumented(): Refusal {
  return refusal(
    400101,
    'access_token不存在',
    'No robot has this token.',
    'Copy the webhook URL again; a robot that was removed and added again has a new one.',
  );
}

export function sessionOver(): Refusal {
  return refusal(
    300001,
    'session 不存在',
    'The webhook belongs to a chat session that has expired.',
    'Use the webhook of a custom robot.',
  );
}

export function webhookOverLimit(): Refusal {
  const why = 'The webhook was called more often than DingTalk allows.';
  return refusal(
    90030,
    'webhook over limit',
    why,
    'Wait, then send fewer messages: group alerts or use several robots.',
  );
}

const UNSUITABLE = {
  link: [430101, '不安全的外链', 'DingTalk considers a link in the message unsafe.', 'Remove the link.'],
  text: [430102, '不合适的文本', 'DingTalk considers the text of the message improper.', 'Change the wording.'],
  image: [430103, '不合适的图片', 'DingTalk considers an image in the message improper.', 'Remove the image.'],
  content: [430104, '不合适的内容', 'DingTalk considers the message improper.', 'Change the wording.'],
} as const;

export function unsuitable(style: TextStyle, part: keyof typeof UNSUITABLE): Refusal {
  const [errcode, problem, why, fix] = UNSUITABLE[part];
  return refusal(
    errcode,
    robotText(style, { problem: `消息中包含${problem}`, solution: '请修改消息后重试' }),
    why,
    fix,
  );
}

/** Callers report it for a Markdown message whose text is empty. */
export function noText(): Refusal {
  return refusal(400403, 'miss param : markdown->text', 'The message has no text.', 'Send “markdown.text”.');
}

export function systemBusy(): Refusal {
  return refusal(-1, '系统繁忙', 'DingTalk is busy.', 'Send again after a few seconds, at most three times.');
}

export function systemException(): Refusal {
  return refusal(
    500100,
    'description:系统异常，请稍后再试;',
    'An internal error occurred in DingTalk.',
    'Send again later.',
  );
}

export function needsHttps(): Refusal {
  return refusal(43003, '需要HTTPS请求', 'The request did not use HTTPS.', 'Start the URL with “https://”.');
}

export function badContentTypeOfForm(): Refusal {
  const why = 'This API does not accept the Content-Type.';
  return refusal(43005, '需要multipart/form-data', why, 'Send “Content-Type: application/json; charset=utf-8”.');
}

export function wrongSecret(): Refusal {
  const why = 'The AppSecret is wrong.';
  return refusal(40001, '获取access_token时Secret错误，或者access_token无效', why, 'Copy the AppSecret again.');
}

export function needsAuthorization(): Refusal {
  const why = 'The app is not authorised for this call.';
  return refusal(43007, '需要授权', why, 'Ask an administrator of the organisation to authorise it.');
}

export function noPermissionDirectly(): Refusal {
  const why = 'The app lacks the permission to send to group conversations (qyapi_chat_manage).';
  return refusal(60011, '没有调用该接口的权限', why, 'Request the permission in the app’s settings.');
}

export function sendFailed(): Refusal {
  return refusal(34015, '发送会话消息失败', 'DingTalk could not deliver the message to the group.', 'Send it again.');
}

export function userNotInChat(): Refusal {
  return refusal(60124, '用户不在此群中', 'The sender is not a member of the group.', 'Add the app to the group.');
}

export function senderOfOtherCorp(): Refusal {
  const why = 'The sender and the group belong to different organisations.';
  return refusal(34003, '无效的发送者的企业id', why, 'Use an app of the organisation that owns the group.');
}

export function unknownUser(): Refusal {
  return refusal(33012, '无效的USERID', 'No DingTalk user has this ID.', 'Use IDs of the app’s organisation.');
}
