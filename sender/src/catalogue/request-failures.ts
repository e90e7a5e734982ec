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
