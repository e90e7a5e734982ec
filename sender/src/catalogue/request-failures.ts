import type { CatalogueEntry } from './entry.js';

/** What is wrong before anything is sent, or that the caller wished to stop. */
export const REQUEST_FAILURES = [
  {
    id: 'webhook-blank',
    cause: 'The webhook holds a blank or a line end; the manager then sends nothing.',
    remedy:
      'Remove it. In a Secret it often comes from “echo” without -n, or from a block scalar: use |- instead of |.',
  },
  {
    id: 'webhook-invalid',
    cause: 'The webhook is empty or no http(s) address.',
    remedy: 'Copy the whole webhook from the robot’s page: https://oapi.dingtalk.com/robot/send?access_token=….',
  },
  {
    id: 'api-address-invalid',
    cause: 'The address of the DingTalk API is no http(s) address.',
    remedy: 'Use https://oapi.dingtalk.com, or the address of the local simulator.',
  },
  {
    id: 'cancelled',
    cause: 'Sending was cancelled before the message left.',
    remedy: 'Nothing was sent; send again when you are ready.',
  },
  {
    id: 'cancelled-under-way',
    cause: 'Sending was cancelled while the message was under way.',
    remedy: 'Look in the chat whether the message arrived before sending again.',
  },
] as const satisfies readonly CatalogueEntry[];
