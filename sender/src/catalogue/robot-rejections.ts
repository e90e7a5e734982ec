import { phrase } from '#core';
import type { RejectionEntry } from './entry.js';

/**
 * What `/robot/send` answers (DingTalk: custom robot API, its error table; texts as callers met them from 2019 to 2026).
 * The first entry that fits counts.
 */
export const ROBOT_REJECTIONS = [
  {
    id: 'ip-not-allowed',
    fix: 'allow-address',
    codes: [310000],
    text: /whitelist|白名单/i,
    cause: phrase('The robot accepts messages from listed IP addresses only, and this one is not listed.'),
    remedy: phrase(
      'Add the public address of the sender to the robot’s security settings. The cluster leaves through another address than this computer: list both, or test from the cluster.',
    ),
  },
  {
    id: 'timestamp-invalid',
    fix: 'set-clock',
    codes: [310000],
    text: /invalid timestamp|签名过期|时间戳(?:无效|过期|不合法)/i,
    cause: phrase(
      'The signature is too old or from the future: more than one hour between its time and DingTalk’s clock.',
    ),
    remedy: phrase('Set the clock of this computer right, with NTP for instance, and send again.'),
  },
  {
    id: 'sign-mismatch',
    fix: 'correct-secret',
    codes: [310000],
    text: /sign not match|签名不匹配/i,
    cause: phrase('The robot checks signatures, and this message has none or one made with another secret.'),
    remedy: phrase(
      'Copy the secret (it begins with SEC) from the robot’s security settings into spec.dingtalk.chatbot.secret, without blanks or a line end.',
    ),
  },
  {
    id: 'keyword-missing',
    fix: 'add-keyword',
    codes: [310000],
    text: /keyword|关键词/i,
    cause: phrase('The robot accepts only messages that hold one of its keywords, and this one holds none.'),
    remedy: phrase(
      'Add one of the robot’s keywords to spec.dingtalk.chatbot.keywords, in the same upper and lower case as in the robot’s settings.',
    ),
  },
  {
    id: 'security-check-failed',
    fix: 'check-security',
    codes: [310000],
    cause: phrase('The message did not pass the robot’s security settings.'),
    remedy: phrase(
      'Compare the robot’s keywords, signing secret and IP addresses in DingTalk with the receiver. All that are ticked there must pass.',
    ),
  },
  {
    id: 'session-expired',
    fix: 'correct-webhook',
    codes: [300001],
    text: /session/i,
    cause: phrase('The webhook belongs to one chat session, and that session has ended.'),
    remedy: phrase('Use the webhook of a custom robot of the group; a session webhook cannot be kept.'),
  },
  {
    id: 'access-token-unknown',
    fix: 'correct-webhook',
    codes: [300001, 300005, 400101],
    cause: phrase(
      'DingTalk knows no robot with this access_token: it is cut off or mistyped, or the robot was deleted.',
    ),
    remedy: phrase(
      'Copy the whole webhook from the robot’s page again. After a robot is reset its old webhook is dead.',
    ),
  },
  {
    id: 'access-token-missing',
    fix: 'correct-webhook',
    codes: [40035],
    text: /access_token/i,
    cause: phrase('The webhook has no access_token.'),
    remedy: phrase('Use the whole webhook, as in https://oapi.dingtalk.com/robot/send?access_token=….'),
  },
  {
    id: 'body-not-json',
    fix: 'check-network',
    codes: [40035],
    text: /json/i,
    cause: phrase('The message arrived empty or was no valid JSON.'),
    remedy: phrase('Look for a proxy on the way that changes requests, and for odd characters in the message.'),
  },
  {
    id: 'parameter-missing',
    fix: 'check-network',
    codes: [40035],
    cause: phrase('A parameter is missing in the request.'),
    remedy: phrase('Fill in the field that DingTalk’s answer names: the webhook, AppKey or AppSecret may be empty.'),
  },
  {
    id: 'message-type-unsupported',
    fix: 'set-message-type',
    codes: [400105, 34004],
    cause: phrase('DingTalk does not take this type of message here.'),
    remedy: phrase('Set spec.dingtalk.tmplType to text or markdown.'),
  },
  {
    id: 'field-missing',
    fix: 'fill-title',
    codes: [400402, 4002],
    cause: phrase('A part of the message is empty that DingTalk insists on, such as the title of a Markdown message.'),
    remedy: phrase('Give the message a title and a text: see what titleTemplate and template yield for this alert.'),
  },
  {
    id: 'message-too-long',
    fix: 'shorten-message',
    codes: [460101, 101002, 34016],
    cause: phrase(
      'The message is too long: a robot takes 20,000 bytes with everything around the text, a conversation 5,000. A Chinese character has 3 bytes.',
    ),
    remedy: phrase(
      'Shorten the template or the alert’s annotations, or let the manager split earlier (chatbotMessageMaxSize, conversationMessageMaxSize).',
    ),
  },
  {
    id: 'robot-throttled',
    fix: 'wait',
    waitMs: 600_000,
    codes: [130101, 410100],
    cause: phrase('More than 20 messages within a minute: DingTalk blocks the robot for about 10 minutes.'),
    remedy: phrase(
      'Wait 10 minutes. Then send less: group alerts, narrow the alertSelector, or spread the receivers over several robots.',
    ),
  },
  {
    id: 'webhook-over-limit',
    fix: 'wait',
    waitMs: 300_000,
    codes: [90030],
    cause: phrase('The webhook was called more often than DingTalk allows.'),
    remedy: phrase('Wait some minutes, then send less or use another robot.'),
  },
  {
    id: 'mention-all-restricted',
    fix: 'remove-at-all',
    codes: [400004],
    cause: phrase('In this group only the owner may mention everybody.'),
    remedy: phrase('Remove spec.dingtalk.chatbot.atAll, or ask the owner to change the group’s setting.'),
  },
  {
    id: 'group-disbanded',
    fix: 'renew-robot',
    codes: [400013],
    cause: phrase('The robot’s group no longer exists.'),
    remedy: phrase('Create a robot in a group that exists and use its webhook.'),
  },
  {
    id: 'robot-disabled',
    fix: 'enable-robot',
    codes: [400102],
    cause: phrase('The robot is switched off.'),
    remedy: phrase('Ask a group administrator to switch it on.'),
  },
  {
    id: 'robot-not-in-group',
    fix: 'renew-robot',
    codes: [400106],
    cause: phrase('The robot is not, or no longer, in the group.'),
    remedy: phrase('Add a robot to the group again and use its new webhook.'),
  },
  {
    id: 'link-unsafe',
    fix: 'change-content',
    codes: [430101],
    cause: phrase('DingTalk holds a link of the message to be unsafe.'),
    remedy: phrase('Remove the link, or use an address that DingTalk accepts.'),
  },
  {
    id: 'text-improper',
    fix: 'change-content',
    codes: [430102],
    cause: phrase('DingTalk holds the text of the message to be improper.'),
    remedy: phrase('Change the wording of the alert or of the template.'),
  },
  {
    id: 'image-improper',
    fix: 'change-content',
    codes: [430103],
    cause: phrase('DingTalk holds an image of the message to be improper.'),
    remedy: phrase('Remove the image from the template.'),
  },
  {
    id: 'content-improper',
    fix: 'change-content',
    codes: [430104],
    cause: phrase('DingTalk holds the message to be improper.'),
    remedy: phrase('Change the wording of the alert or of the template.'),
  },
] as const satisfies readonly RejectionEntry[];
