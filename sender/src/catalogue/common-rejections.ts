import type { RejectionEntry } from './entry.js';

/** What every DingTalk address may answer (DingTalk: global error codes). */
export const COMMON_REJECTIONS = [
  {
    id: 'get-required',
    codes: [43001],
    cause: 'DingTalk wants a GET request here.',
    remedy: 'Check the API address: something on the way, or the address itself, is not what it should be.',
  },
  {
    id: 'post-required',
    codes: [43002],
    cause: 'DingTalk wants a POST request here.',
    remedy: 'Check the webhook’s address, and for a proxy on the way that turns POST into GET.',
  },
  {
    id: 'https-required',
    codes: [43003],
    cause: 'DingTalk wants HTTPS here.',
    remedy: 'Begin the address with https://.',
  },
  {
    id: 'content-type-invalid',
    codes: [43004, 43005],
    cause: 'DingTalk did not accept the request’s Content-Type.',
    remedy: 'Look for a proxy on the way that changes requests.',
  },
  {
    id: 'path-not-found',
    codes: [404],
    cause: 'DingTalk has nothing at this address.',
    remedy: 'Use the whole webhook as DingTalk shows it; its path is /robot/send.',
  },
  {
    id: 'system-busy',
    codes: [-1],
    cause: 'DingTalk is busy.',
    remedy: 'Send again after some seconds, three times at most.',
  },
  {
    id: 'system-exception',
    codes: [500100],
    cause: 'DingTalk failed internally.',
    remedy: 'Send again later. If it stays, an unusual message may be what triggers it: try a plain text.',
  },
] as const satisfies readonly RejectionEntry[];
