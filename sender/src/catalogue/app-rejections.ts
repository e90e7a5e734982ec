import { phrase } from '#core';
import type { RejectionEntry } from './entry.js';

/** Errors of `/gettoken` and `/chat/send` (DingTalk: global error codes). The first matching entry applies. */
export const APP_REJECTIONS = [
  {
    id: 'app-credentials-wrong',
    fix: 'correct-app',
    codes: [40089, 40001],
    cause: phrase('DingTalk has no app with this AppKey and AppSecret.'),
    remedy: phrase(
      'Copy both from the app’s page in the DingTalk developer console into the Config, without spaces or line breaks.',
    ),
  },
  {
    id: 'app-ip-not-allowed',
    fix: 'allow-address',
    codes: [60020],
    cause: phrase('The app accepts calls only from listed IP addresses, and this address is not listed.'),
    remedy: phrase(
      'Add the sender’s public IP address to the app’s server egress addresses. The cluster and this computer use different public addresses: list both.',
    ),
  },
  {
    id: 'app-token-invalid',
    fix: 'correct-app',
    codes: [40014],
    cause: phrase('DingTalk rejects the app’s access token, even a new one.'),
    remedy: phrase(
      'Check that AppKey and AppSecret belong to an internal app of the organisation that owns the conversation.',
    ),
  },
  {
    id: 'app-token-missing',
    fix: 'check-network',
    codes: [41001],
    cause: phrase('The request reached DingTalk without the app’s access token.'),
    remedy: phrase('Check for a proxy that removes the query from URLs.'),
  },
  {
    id: 'app-token-expired',
    fix: 'send-again',
    codes: [42001],
    cause: phrase('The app’s access token has expired, and so has a new one.'),
    remedy: phrase(
      'Send the message again. If the error persists, reset the AppSecret in the DingTalk developer console.',
    ),
  },
  {
    id: 'app-permission-missing',
    fix: 'grant-permission',
    codes: [60011],
    cause: phrase('The app may not call this API because it lacks the permission for enterprise conversations.'),
    remedy: phrase(
      'Grant the app the qyapi_chat_manage permission in the DingTalk developer console, then send the message again.',
    ),
  },
  {
    id: 'app-authorization-needed',
    fix: 'grant-permission',
    codes: [43007],
    cause: phrase('The app is not authorised for this call.'),
    remedy: phrase('Ask an administrator of the organisation to authorise the app.'),
  },
  {
    id: 'app-throttled',
    fix: 'wait',
    waitMs: 5_000,
    codes: [90002, 90018],
    cause: phrase('The app or its organisation calls DingTalk too often and is briefly blocked.'),
    remedy: phrase(
      'Wait a few seconds, then send the message again. Avoid the full hour, when many systems call DingTalk.',
    ),
  },
  {
    id: 'chat-id-empty',
    fix: 'use-chat-id',
    codes: [34001, 49000],
    cause: phrase('The chat id is empty or malformed.'),
    remedy: phrase(
      'Add the group’s chat id (“chat” and 32 hexadecimal characters) to spec.dingtalk.conversation.chatids.',
    ),
  },
  {
    id: 'chat-not-found',
    fix: 'correct-chat-id',
    codes: [34013],
    cause: phrase('DingTalk finds no group with this chat id that the app can send to.'),
    remedy: phrase('Check the chat id. Check that the group and the app belong to the same organisation.'),
  },
  {
    id: 'chat-id-of-other-kind',
    fix: 'use-chat-id',
    codes: [40016],
    cause: phrase('The id is not a chat id. An openConversationId begins with “cid”, but this API requires a chat id.'),
    remedy: phrase('Use the group’s chat id, which begins with “chat”. The two kinds of id are not interchangeable.'),
  },
  {
    id: 'conversation-message-invalid',
    fix: 'fill-title',
    codes: [34014],
    cause: phrase('The message is incomplete or has a form that conversations do not accept.'),
    remedy: phrase(
      'Check the output of template and titleTemplate for this alert: DingTalk rejects an empty text or title.',
    ),
  },
  {
    id: 'conversation-send-failed',
    fix: 'send-again',
    codes: [34015],
    cause: phrase('DingTalk could not deliver the message to the conversation.'),
    remedy: phrase('Wait a moment, then send the message again.'),
  },
  {
    id: 'user-not-in-chat',
    fix: 'join-chat',
    codes: [60124],
    cause: phrase('The sender is not a member of the group.'),
    remedy: phrase('Create the group with the app, or add the app to the group.'),
  },
  {
    id: 'sender-corp-invalid',
    fix: 'correct-app',
    codes: [34003],
    cause: phrase('The sender and the group belong to different organisations.'),
    remedy: phrase('Use an app of the organisation that owns the group.'),
  },
  {
    id: 'user-id-invalid',
    fix: 'look-up-code',
    codes: [33012],
    cause: phrase('DingTalk has no user with this id.'),
    remedy: phrase('Use the ids of users in the app’s organisation.'),
  },
  {
    id: 'app-call-failed',
    fix: 'look-up-code',
    codes: [88],
    cause: phrase('DingTalk rejected the app’s call. The sub-code gives the reason.'),
    remedy: phrase('Look up the sub-code in DingTalk’s list of global error codes.'),
  },
] as const satisfies readonly RejectionEntry[];
