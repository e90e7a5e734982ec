import { phrase } from '#core';
import type { RejectionEntry } from './entry.js';

/** What `/gettoken` and `/chat/send` answer (DingTalk: global error codes). The first entry that fits counts. */
export const APP_REJECTIONS = [
  {
    id: 'app-credentials-wrong',
    fix: 'correct-app',
    codes: [40089, 40001],
    cause: phrase('DingTalk knows no app with this AppKey and AppSecret.'),
    remedy: phrase(
      'Copy both from the app’s page in DingTalk’s developer console into the Config, without blanks or a line end.',
    ),
  },
  {
    id: 'app-ip-not-allowed',
    fix: 'allow-address',
    codes: [60020],
    cause: phrase('The app accepts calls from listed IP addresses only, and this one is not listed.'),
    remedy: phrase(
      'Add the public address of the sender to the app’s server egress addresses. The cluster leaves through another address than this computer: list both.',
    ),
  },
  {
    id: 'app-token-invalid',
    fix: 'correct-app',
    codes: [40014],
    cause: phrase('DingTalk does not accept the app’s access token, not even a fresh one.'),
    remedy: phrase(
      'Check that AppKey and AppSecret belong to an internal app of the organisation that owns the conversation.',
    ),
  },
  {
    id: 'app-token-missing',
    fix: 'check-network',
    codes: [41001],
    cause: phrase('The app’s access token did not arrive.'),
    remedy: phrase('Look for a proxy on the way that cuts the query off addresses.'),
  },
  {
    id: 'app-token-expired',
    fix: 'send-again',
    codes: [42001],
    cause: phrase('The app’s access token has expired, and so has a fresh one.'),
    remedy: phrase('Send again; if it stays, reset the AppSecret in DingTalk’s developer console.'),
  },
  {
    id: 'app-permission-missing',
    fix: 'grant-permission',
    codes: [60011],
    cause: phrase('The app may not call this interface: it lacks the permission for enterprise conversations.'),
    remedy: phrase('Grant the app qyapi_chat_manage in DingTalk’s developer console, then send again.'),
  },
  {
    id: 'app-authorization-needed',
    fix: 'grant-permission',
    codes: [43007],
    cause: phrase('The app is not authorised for this call.'),
    remedy: phrase('Let an administrator of the organisation authorise the app.'),
  },
  {
    id: 'app-throttled',
    fix: 'wait',
    waitMs: 5_000,
    codes: [90002, 90018],
    cause: phrase('The app, or the whole organisation, calls DingTalk too often and is blocked for a moment.'),
    remedy: phrase('Wait a few seconds and send again; avoid the full hour, when many systems call.'),
  },
  {
    id: 'chat-id-empty',
    fix: 'use-chat-id',
    codes: [34001, 49000],
    cause: phrase('The chat id is empty or has the wrong form.'),
    remedy: phrase(
      'Put the id of the group (chat and 32 hexadecimal characters) into spec.dingtalk.conversation.chatids.',
    ),
  },
  {
    id: 'chat-not-found',
    fix: 'correct-chat-id',
    codes: [34013],
    cause: phrase('DingTalk finds no group with this chat id that the app can write to.'),
    remedy: phrase('Check the chat id, and that the group belongs to the same organisation as the app.'),
  },
  {
    id: 'chat-id-of-other-kind',
    fix: 'use-chat-id',
    codes: [40016],
    cause: phrase('The id is of another kind: an openConversationId begins with cid, this interface wants a chat id.'),
    remedy: phrase('Use the group’s chat id, which begins with chat; the two cannot be exchanged for one another.'),
  },
  {
    id: 'conversation-message-invalid',
    fix: 'fill-title',
    codes: [34014],
    cause: phrase('The message is incomplete or not of the form that conversations take.'),
    remedy: phrase('See what template and titleTemplate yield for this alert: an empty text or title is refused.'),
  },
  {
    id: 'conversation-send-failed',
    fix: 'send-again',
    codes: [34015],
    cause: phrase('DingTalk could not hand the message to the conversation.'),
    remedy: phrase('Send again after a moment.'),
  },
  {
    id: 'user-not-in-chat',
    fix: 'join-chat',
    codes: [60124],
    cause: phrase('The sender is no member of the group.'),
    remedy: phrase('Let the app create the group, or add it to the group.'),
  },
  {
    id: 'sender-corp-invalid',
    fix: 'correct-app',
    codes: [34003],
    cause: phrase('The sender’s organisation is not the one that the group belongs to.'),
    remedy: phrase('Use an app of the organisation that owns the group.'),
  },
  {
    id: 'user-id-invalid',
    fix: 'look-up-code',
    codes: [33012],
    cause: phrase('DingTalk knows no user with this id.'),
    remedy: phrase('Use ids of users of the app’s organisation.'),
  },
  {
    id: 'app-call-failed',
    fix: 'look-up-code',
    codes: [88],
    cause: phrase('DingTalk refused the app’s call for a reason that its sub-code names.'),
    remedy: phrase('Look the sub-code up in DingTalk’s list of global error codes.'),
  },
] as const satisfies readonly RejectionEntry[];
