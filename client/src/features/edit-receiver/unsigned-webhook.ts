/** A webhook without the `timestamp` and `sign` of one request, which soon are too old. All else stays to the letter. */
export function unsignedWebhook(webhook: string): string {
  const [address = '', ...query] = webhook.trim().split('?');
  if (query.length === 0) return address;
  const kept = query
    .join('?')
    .split('&')
    .filter((part) => !/^(?:timestamp|sign)=/.test(part));
  return `${address}?${kept.join('&')}`;
}
