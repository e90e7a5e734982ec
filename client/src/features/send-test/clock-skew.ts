import { type Phrase, phrase } from '#core';

/** Smaller differences do no harm, and a `Date` header is no better than a second. */
const NOTABLE = 60_000;

/** A sentence about our clock when it is notably wrong; positive: ahead of DingTalk's. In milliseconds. */
export function describeClockSkew(skewMs: number | undefined): Phrase | undefined {
  if (skewMs === undefined || Math.abs(skewMs) <= NOTABLE) return undefined;
  const time = formatMinutes(Math.abs(skewMs));
  return skewMs > 0
    ? phrase('This computer’s clock is {time} ahead of DingTalk’s.', { time })
    : phrase('This computer’s clock is {time} behind DingTalk’s.', { time });
}

function formatMinutes(ms: number): Phrase {
  const all = Math.round(ms / 60_000);
  const hours = Math.floor(all / 60);
  const minutes = all % 60;
  if (hours === 0) return phrase('{minutes} min', { minutes });
  return minutes === 0 ? phrase('{hours} h', { hours }) : phrase('{hours} h {minutes} min', { hours, minutes });
}
