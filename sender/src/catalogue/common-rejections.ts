import { phrase } from '#core';
import type { RejectionEntry } from './entry.js';

/** What every DingTalk address may answer (DingTalk: global error codes). */
export const COMMON_REJECTIONS = [
  {
    id: 'get-required',
    fix: 'set-api-address',
    codes: [43001],
    cause: phrase('DingTalk wants a GET request here.'),
    remedy: phrase('Check the API address: something on the way, or the address itself, is not what it should be.'),
  },
  {
    id: 'post-required',
    fix: 'correct-webhook',
    codes: [43002],
    cause: phrase('DingTalk wants a POST request here.'),
    remedy: phrase('Check the webhook’s address, and for a proxy on the way that turns POST into GET.'),
  },
  {
    id: 'https-required',
    fix: 'correct-webhook',
    codes: [43003],
    cause: phrase('DingTalk wants HTTPS here.'),
    remedy: phrase('Begin the address with https://.'),
  },
  {
    id: 'content-type-invalid',
    fix: 'check-network',
    codes: [43004, 43005],
    cause: phrase('DingTalk did not accept the request’s Content-Type.'),
    remedy: phrase('Look for a proxy on the way that changes requests.'),
  },
  {
    id: 'path-not-found',
    fix: 'correct-webhook',
    codes: [404],
    cause: phrase('DingTalk has nothing at this address.'),
    remedy: phrase('Use the whole webhook as DingTalk shows it; its path is /robot/send.'),
  },
  {
    id: 'system-busy',
    fix: 'wait',
    waitMs: 3_000,
    codes: [-1],
    cause: phrase('DingTalk is busy.'),
    remedy: phrase('Send again after some seconds, three times at most.'),
  },
  {
    id: 'system-exception',
    fix: 'send-again',
    codes: [500100],
    cause: phrase('DingTalk failed internally.'),
    remedy: phrase('Send again later. If it stays, an unusual message may be what triggers it: try a plain text.'),
  },
] as const satisfies readonly RejectionEntry[];
