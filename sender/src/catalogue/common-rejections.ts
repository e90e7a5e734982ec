import { phrase } from '#core';
import type { RejectionEntry } from './entry.js';

/** Errors that every DingTalk API may return (DingTalk: global error codes). */
export const COMMON_REJECTIONS = [
  {
    id: 'get-required',
    fix: 'set-api-address',
    codes: [43001],
    cause: phrase('DingTalk requires a GET request here.'),
    remedy: phrase('Check the API URL. If it is correct, a proxy may be changing the requests.'),
  },
  {
    id: 'post-required',
    fix: 'correct-webhook',
    codes: [43002],
    cause: phrase('DingTalk requires a POST request here.'),
    remedy: phrase('Check the webhook URL or the API URL, and check for a proxy that turns POST into GET.'),
  },
  {
    id: 'https-required',
    fix: 'correct-webhook',
    codes: [43003],
    cause: phrase('DingTalk requires HTTPS here.'),
    remedy: phrase('Use a URL that begins with https://.'),
  },
  {
    id: 'content-type-invalid',
    fix: 'check-network',
    codes: [43004, 43005],
    cause: phrase('DingTalk rejected the request’s Content-Type.'),
    remedy: phrase('Check for a proxy that changes requests.'),
  },
  {
    id: 'path-not-found',
    fix: 'correct-webhook',
    codes: [404],
    cause: phrase('DingTalk serves nothing at this URL.'),
    remedy: phrase(
      'Use the complete webhook URL that DingTalk shows, with the path /robot/send. For conversations, check the API URL: it has no path.',
    ),
  },
  {
    id: 'system-busy',
    fix: 'wait',
    waitMs: 3_000,
    codes: [-1],
    cause: phrase('DingTalk is busy.'),
    remedy: phrase('Wait a few seconds, then send the message again, at most three times.'),
  },
  {
    id: 'system-exception',
    fix: 'send-again',
    codes: [500100],
    cause: phrase('DingTalk reports an internal error.'),
    remedy: phrase(
      'Send the message again later. If the error persists, try a plain text message: unusual content may trigger the error.',
    ),
  },
] as const satisfies readonly RejectionEntry[];
