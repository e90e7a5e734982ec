import { phrase } from '#core';
import type { RejectionEntry } from './entry.js';

/**
 * Errors of `/robot/send` (DingTalk: custom robot API, error table; messages as seen by callers from 2019 to 2026).
 * The first matching entry applies.
 */
export const ROBOT_REJECTIONS = [
  {
    id: 'ip-not-allowed',
    fix: 'allow-address',
    codes: [310000],
    text: /whitelist|白名单/i,
    cause: phrase('The robot accepts messages only from listed IP addresses, and this address is not listed.'),
    remedy: phrase(
      'Add the sender’s public IP address to the robot’s security settings. The cluster and this computer use different public addresses: list both, or test from the cluster.',
    ),
  },
  {
    id: 'timestamp-invalid',
    fix: 'set-clock',
    codes: [310000],
    text: /invalid timestamp|签名过期|时间戳(?:无效|过期|不合法)/i,
    cause: phrase('The signature’s timestamp differs from DingTalk’s clock by more than one hour.'),
    remedy: phrase('Set this computer’s clock, for example with NTP, then send the message again.'),
  },
  {
    id: 'sign-mismatch',
    fix: 'correct-secret',
    codes: [310000],
    text: /sign not match|签名不匹配/i,
    cause: phrase('The robot checks signatures, but this message has none or is signed with another secret.'),
    remedy: phrase(
      'Copy the signing secret (it begins with SEC) from the robot’s security settings into spec.dingtalk.chatbot.secret, without spaces or line breaks.',
    ),
  },
  {
    id: 'keyword-missing',
    fix: 'add-keyword',
    codes: [310000],
    text: /keyword|关键词/i,
    cause: phrase('The robot accepts only messages that contain one of its keywords, and this message contains none.'),
    remedy: phrase(
      'Add one of the robot’s keywords to spec.dingtalk.chatbot.keywords, in the same letter case as in the robot’s settings.',
    ),
  },
  {
    id: 'security-check-failed',
    fix: 'check-security',
    codes: [310000],
    cause: phrase('The message did not pass the robot’s security settings.'),
    remedy: phrase(
      'Compare the robot’s keywords, signing secret and IP addresses in DingTalk with the receiver. Every check that is selected there must pass.',
    ),
  },
  {
    id: 'session-expired',
    fix: 'correct-webhook',
    codes: [300001],
    text: /session/i,
    cause: phrase('The webhook URL belongs to a chat session that has ended.'),
    remedy: phrase('Use the webhook URL of a custom robot in the group. A session’s webhook URL is temporary.'),
  },
  {
    id: 'access-token-unknown',
    fix: 'correct-webhook',
    codes: [300001, 300005, 400101],
    cause: phrase(
      'DingTalk has no robot with this access_token: the token is truncated or has a typo, or the robot was deleted.',
    ),
    remedy: phrase(
      'Copy the complete webhook URL from the robot’s page again. Resetting a robot invalidates its old webhook URL.',
    ),
  },
  {
    id: 'access-token-missing',
    fix: 'correct-webhook',
    codes: [40035],
    text: /access_token/i,
    cause: phrase('The webhook URL has no access_token.'),
    remedy: phrase('Use the complete webhook URL, such as https://oapi.dingtalk.com/robot/send?access_token=….'),
  },
  {
    id: 'body-not-json',
    fix: 'check-network',
    codes: [40035],
    text: /json/i,
    cause: phrase('The message arrived empty or was not valid JSON.'),
    remedy: phrase('Check for a proxy that changes requests, and check for unusual characters in the message.'),
  },
  {
    id: 'parameter-missing',
    fix: 'check-network',
    codes: [40035],
    cause: phrase('A parameter is missing from the request.'),
    remedy: phrase(
      'Fill in the field that DingTalk’s message names: the webhook URL, AppKey or AppSecret may be empty.',
    ),
  },
  {
    id: 'message-type-unsupported',
    fix: 'set-message-type',
    codes: [400105, 34004],
    cause: phrase('DingTalk does not accept this message type here.'),
    remedy: phrase('Set spec.dingtalk.tmplType to text or markdown.'),
  },
  {
    id: 'text-missing',
    fix: 'fill-template',
    codes: [400403],
    text: /->\s*(?:text|content)\b/i,
    cause: phrase('The message has no text: the template produced nothing for this alert.'),
    remedy: phrase(
      'Check the output of template for this alert. A template that is not defined, or whose condition is false, is empty.',
    ),
  },
  {
    id: 'field-missing',
    fix: 'fill-title',
    codes: [400402, 400403, 4002],
    cause: phrase('A required part of the message is empty, such as the title of a Markdown message.'),
    remedy: phrase(
      'Give the message a title and a text: check the output of titleTemplate and template for this alert.',
    ),
  },
  {
    id: 'message-too-long',
    fix: 'shorten-message',
    codes: [460101, 101002, 34016],
    cause: phrase(
      'The message is too long. A robot accepts 20,000 bytes including everything around the text, a conversation 5,000. A Chinese character takes 3 bytes.',
    ),
    remedy: phrase(
      'Shorten the template or the alert’s annotations, or let the manager split messages earlier (chatbotMessageMaxSize, conversationMessageMaxSize).',
    ),
  },
  {
    id: 'robot-throttled',
    fix: 'wait',
    waitMs: 600_000,
    codes: [130101, 410100],
    cause: phrase(
      'The robot received more than 20 messages within a minute, so DingTalk blocks it for about 10 minutes.',
    ),
    remedy: phrase(
      'Wait 10 minutes. Then send fewer messages: group alerts, narrow the alertSelector, or spread the receivers over several robots.',
    ),
  },
  {
    id: 'webhook-over-limit',
    fix: 'wait',
    waitMs: 300_000,
    codes: [90030],
    cause: phrase('The webhook URL was called more often than DingTalk allows.'),
    remedy: phrase('Wait a few minutes, then send fewer messages or use another robot.'),
  },
  {
    id: 'mention-all-restricted',
    fix: 'remove-at-all',
    codes: [400004],
    cause: phrase('Only the owner of this group may mention everyone.'),
    remedy: phrase('Remove spec.dingtalk.chatbot.atAll, or ask the owner to change the group’s setting.'),
  },
  {
    id: 'group-disbanded',
    fix: 'renew-robot',
    codes: [400013],
    cause: phrase('The robot’s group no longer exists.'),
    remedy: phrase('Create a robot in an existing group and use its webhook URL.'),
  },
  {
    id: 'robot-disabled',
    fix: 'enable-robot',
    codes: [400102],
    cause: phrase('The robot is disabled.'),
    remedy: phrase('Ask a group administrator to enable it.'),
  },
  {
    id: 'robot-not-in-group',
    fix: 'renew-robot',
    codes: [400106],
    cause: phrase('The robot is not in the group, or no longer in it.'),
    remedy: phrase('Add a robot to the group again and use its new webhook URL.'),
  },
  {
    id: 'link-unsafe',
    fix: 'change-content',
    codes: [430101],
    cause: phrase('DingTalk considers a link in the message unsafe.'),
    remedy: phrase('Remove the link, or use a URL that DingTalk accepts.'),
  },
  {
    id: 'text-improper',
    fix: 'change-content',
    codes: [430102],
    cause: phrase('DingTalk considers the text of the message inappropriate.'),
    remedy: phrase('Change the wording of the alert or the template.'),
  },
  {
    id: 'image-improper',
    fix: 'change-content',
    codes: [430103],
    cause: phrase('DingTalk considers an image in the message inappropriate.'),
    remedy: phrase('Remove the image from the template.'),
  },
  {
    id: 'content-improper',
    fix: 'change-content',
    codes: [430104],
    cause: phrase('DingTalk considers the message inappropriate.'),
    remedy: phrase('Change the wording of the alert or the template.'),
  },
] as const satisfies readonly RejectionEntry[];
