import { phrase } from '#core';
import type { CatalogueEntry } from './entry.js';

/** What is wrong before anything is sent, or that the caller wished to stop. */
export const REQUEST_FAILURES = [
  {
    id: 'webhook-blank',
    fix: 'trim-webhook',
    cause: phrase('The webhook holds a blank or a line end; the manager then sends nothing.'),
    remedy: phrase(
      'Remove it. In a Secret it often comes from “echo” without -n, or from a block scalar: use |- instead of |.',
    ),
  },
  {
    id: 'webhook-invalid',
    fix: 'correct-webhook',
    cause: phrase('The webhook is empty or no http(s) address.'),
    remedy: phrase(
      'Copy the whole webhook from the robot’s page: https://oapi.dingtalk.com/robot/send?access_token=….',
    ),
  },
  {
    id: 'api-address-invalid',
    fix: 'set-api-address',
    cause: phrase('The address of the DingTalk API is no http(s) address.'),
    remedy: phrase('Use https://oapi.dingtalk.com, or the address of the local simulator.'),
  },
  {
    id: 'robot-rate-reached',
    fix: 'wait',
    cause: phrase(
      'The robot has got 20 messages from here within a minute. One more, and DingTalk blocks it for about 10 minutes, for the cluster’s alerts as well.',
    ),
    remedy: phrase('Wait until a minute has passed since the first of them. Nothing was sent.'),
  },
  {
    id: 'robot-blocked',
    fix: 'wait',
    cause: phrase('DingTalk said a short while ago that the robot sends too fast, and blocks it for about 10 minutes.'),
    remedy: phrase('Wait until the 10 minutes are over. Nothing was sent.'),
  },
  {
    id: 'cancelled',
    fix: 'send-again',
    cause: phrase('Sending was cancelled before the message left.'),
    remedy: phrase('Nothing was sent; send again when you are ready.'),
  },
  {
    id: 'cancelled-under-way',
    fix: 'look-in-chat',
    cause: phrase('Sending was cancelled while the message was under way.'),
    remedy: phrase('Look in the chat whether the message arrived before sending again.'),
  },
] as const satisfies readonly CatalogueEntry[];
