/** Removes the `timestamp` and `sign` of a single request, which soon expire, and leaves the rest unchanged. */
export function unsignedWebhook(webhook: string): string {
  const [address = '', ...query] = webhook.trim().split('?');
  if (query.length === 0) return address;
  const kept = query
    .join('?')
    .split('&')
    .filter((part) => !/^(?:timestamp|sign)=/.test(part));
  return `${address}?${kept.join('&')}`;
}
