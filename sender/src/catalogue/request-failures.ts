import { phrase } from '#core';
import type { CatalogueEntry } from './entry.js';

/** Failures before anything is sent, and cancellation by the caller. */
export const REQUEST_FAILURES = [
  {
    id: 'webhook-blank',
    fix: 'trim-webhook',
    cause: phrase('The webhook URL contains a space or a line break, so the manager sends nothing.'),
    remedy: phrase(
      'Remove it. In a Secret, it often comes from “echo” without -n or from a block scalar: use |- instead of |.',
    ),
  },
  {
    id: 'webhook-invalid',
    fix: 'correct-webhook',
    cause: phrase('The webhook URL is empty or not an http(s) URL.'),
    remedy: phrase(
      'Copy the complete webhook URL from the robot’s page: https://oapi.dingtalk.com/robot/send?access_token=….',
    ),
  },
  {
    id: 'api-address-invalid',
    fix: 'set-api-address',
    cause: phrase('The DingTalk API URL is not an http(s) URL.'),
    remedy: phrase('Use https://oapi.dingtalk.com or the URL of the local simulator.'),
  },
  {
    id: 'robot-rate-reached',
    fix: 'wait',
    cause: phrase(
      'The robot received 20 messages from this computer within a minute. After one more, DingTalk blocks it for about 10 minutes, including the cluster’s alerts.',
    ),
    remedy: phrase('Nothing was sent. Wait until a minute has passed since the first of these messages.'),
  },
  {
    id: 'robot-blocked',
    fix: 'wait',
    cause: phrase('DingTalk recently reported that the robot sends too fast, and blocks it for about 10 minutes.'),
    remedy: phrase('Nothing was sent. Wait until the 10 minutes are over.'),
  },
  {
    id: 'cancelled',
    fix: 'send-again',
    cause: phrase('Sending was cancelled before the message left.'),
    remedy: phrase('Nothing was sent. Send the message again when you are ready.'),
  },
  {
    id: 'cancelled-under-way',
    fix: 'look-in-chat',
    cause: phrase('Sending was cancelled after the message left; it may have arrived.'),
    remedy: phrase('Check in the chat whether the message arrived before you send it again.'),
  },
] as const satisfies readonly CatalogueEntry[];
