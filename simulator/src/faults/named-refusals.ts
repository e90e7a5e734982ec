import * as chat from '../dingtalk/chat-refusals.js';
import * as gateway from '../dingtalk/protocol-refusals.js';
import * as rare from '../dingtalk/rare-refusals.js';
import type { Refusal } from '../dingtalk/refusal.js';
import * as robot from '../dingtalk/robot-refusals.js';
import type { TextStyle } from '../text-style.js';

type Make = (style: TextStyle) => Refusal;

/** Example values for errors that no real request caused. */
const [ADDRESS, FIELD] = ['203.0.113.7', 'markdown.title'];

/** The errors of robots: each known error code of DingTalk, by a name. */
const robots = {
  keyword: (style) => robot.noKeyword(style, ['alert']),
  sign: (style) =>
    robot.signMismatch(
      style,
      'The robot requires a signature; the query lacks timestamp or sign.',
      'Configure the robot’s secret at the sender.',
    ),
  timestamp: (style) =>
    robot.staleTimestamp(
      style,
      'The timestamp is 90 minutes behind DingTalk’s clock; 60 are allowed.',
      'Correct the sender’s clock (NTP), and create a new signature for each message.',
    ),
  address: (style) => robot.addressNotAllowed(style, ADDRESS),
  'token-unknown': (style) =>
    robot.unknownToken(
      style,
      'No robot has this token.',
      'Copy the webhook URL again; a robot that was removed and added again has a new one.',
    ),
  'token-unknown-documented': rare.tokenUnknownAsDocumented,
  'token-missing': () =>
    gateway.missingParameter('access_token', 'The query has no access_token.', 'Use the whole webhook URL.'),
  'session-over': rare.sessionOver,
  'too-fast': (style) => robot.tooFast(style, 130101, 20, 600),
  'too-fast-documented': (style) => robot.tooFast(style, 410100, 20, 600),
  'webhook-over-limit': rare.webhookOverLimit,
  'body-too-large': (style) => robot.bodyTooLarge(style, 20_106),
  'type-unsupported': (style) => robot.unsupportedType(style, 'image'),
  'field-missing': (style) => robot.missingField(style, FIELD),
  'text-missing': rare.noText,
  'not-json': () => gateway.noJson(false),
  'owner-only-at-all': robot.ownerOnlyAtAll,
  'robot-disabled': (style) => robot.notServing(style, 'disabled'),
  'robot-not-in-group': (style) => robot.notServing(style, 'not-in-group'),
  'group-disbanded': (style) => robot.notServing(style, 'disbanded'),
  'link-unsafe': (style) => rare.unsuitable(style, 'link'),
  'text-improper': (style) => rare.unsuitable(style, 'text'),
  'image-improper': (style) => rare.unsuitable(style, 'image'),
  'content-improper': (style) => rare.unsuitable(style, 'content'),
} as const satisfies Readonly<Record<string, Make>>;

/** The errors of apps. */
const apps = {
  'app-wrong': chat.wrongApp,
  'app-secret-wrong': rare.wrongSecret,
  'app-address': () => chat.appAddressNotAllowed(ADDRESS, 'dingexample'),
  'app-token-missing': chat.noToken,
  'app-token-invalid': chat.invalidToken,
  'app-token-expired': chat.expiredToken,
  'app-permission': () => chat.noPermission('5f0c1e'),
  'app-permission-direct': rare.noPermissionDirectly,
  'app-authorization': rare.needsAuthorization,
  'app-too-fast': () => chat.tooManyCalls('90018'),
  'app-too-fast-everywhere': () => chat.tooManyCalls('90002'),
  'chat-id-missing': chat.noChatId,
  'chat-id-invalid': chat.emptyChatId,
  'chat-unknown': chat.unknownChat,
  'chat-id-of-other-kind': chat.openConversationId,
  'chat-type-invalid': () => chat.badChatType('image'),
  'chat-message-invalid': () => chat.badMsg(FIELD),
  'chat-message-too-long': () => chat.chatMessageTooLong('markdown.text', 5000),
  'chat-send-failed': rare.sendFailed,
  'user-not-in-chat': rare.userNotInChat,
  'sender-corp': rare.senderOfOtherCorp,
  'user-unknown': rare.unknownUser,
} as const satisfies Readonly<Record<string, Make>>;

/** The errors of all APIs. */
const everywhere = {
  'system-busy': rare.systemBusy,
  'system-exception': rare.systemException,
  'post-required': () => gateway.needsPost('GET'),
  'get-required': () => gateway.needsGet('POST'),
  'https-required': rare.needsHttps,
  'content-type': () => gateway.badContentType('text/plain'),
  'content-type-of-form': rare.badContentTypeOfForm,
  'path-unknown': () => gateway.unknownPath('/robot/sent'),
} as const satisfies Readonly<Record<string, Make>>;

export const REFUSALS = { robots, apps, everywhere } as const;

export type RefusalName = keyof typeof robots | keyof typeof apps | keyof typeof everywhere;

const BY_NAME: Readonly<Record<RefusalName, Make>> = { ...robots, ...apps, ...everywhere };

/** In the order of the fault menu. */
export const REFUSAL_NAMES = Object.keys(BY_NAME) as readonly RefusalName[];

/** The error in the configured wording. */
export function namedRefusal(name: RefusalName, style: TextStyle): Refusal {
  return BY_NAME[name](style);
}
