/** Smaller differences do no harm, and a `Date` header is no better than a second. */
const NOTABLE = 60_000;

/** A sentence about our clock when it is notably wrong; positive: ahead of DingTalk's. In milliseconds. */
export function describeClockSkew(skewMs: number | undefined): string | undefined {
  if (skewMs === undefined || Math.abs(skewMs) <= NOTABLE) return undefined;
  const direction = skewMs > 0 ? 'ahead of' : 'behind';
  return `This computer’s clock is ${formatMinutes(Math.abs(skewMs))} ${direction} DingTalk’s.`;
}

function formatMinutes(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  const hours = Math.floor(minutes / 60);
  return [hours > 0 ? `${hours} h` : '', minutes % 60 > 0 ? `${minutes % 60} min` : ''].filter(Boolean).join(' ');
}
