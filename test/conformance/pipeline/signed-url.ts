/** A webhook as it is sent: with a path, and without what is behind a `#`, which clients keep to themselves. */
export function withoutFragment(webhook: string): string {
  return (webhook.split('#', 1)[0] ?? '').replace(/^(\w+:\/\/[^/?]*)(?=\?|$)/, '$1/');
}

/** A webhook as Go writes it once a signature is put in: the query sorted and encoded anew. */
export function signedUrl(webhook: string): string {
  const sent = withoutFragment(webhook);
  const mark = sent.indexOf('?');
  const base = mark < 0 ? sent : sent.slice(0, mark);
  const pairs = parseQuery(mark < 0 ? '' : sent.slice(mark + 1));
  pairs.set('sign', ['<sign>']);
  pairs.set('timestamp', ['<timestamp>']);
  const encoded = [...pairs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, values]) =>
      values.map((value) => `${queryEscape(key)}=${isPlaceholder(key) ? value : queryEscape(value)}`),
    );
  return `${base}?${encoded.join('&')}`;
}

/** Go: `url.ParseQuery`, which drops what it cannot read. */
function parseQuery(query: string): Map<string, string[]> {
  const pairs = new Map<string, string[]>();
  for (const part of query.split('&')) {
    if (part === '' || part.includes(';') || /%(?![0-9a-f]{2})/i.test(part)) continue;
    const [[key, value] = ['', '']] = new URLSearchParams(part);
    pairs.set(key, [...(pairs.get(key) ?? []), value]);
  }
  return pairs;
}

function isPlaceholder(key: string): boolean {
  return key === 'sign' || key === 'timestamp';
}

/** Go: `url.QueryEscape`. */
export function queryEscape(text: string): string {
  return encodeURIComponent(text)
    .replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}
