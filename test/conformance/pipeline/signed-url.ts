/** The webhook URL as sent: with a path, and without the fragment, which clients never send. */
export function withoutFragment(webhook: string): string {
  return (webhook.split('#', 1)[0] ?? '').replace(/^(\w+:\/\/[^/?]*)(?=\?|$)/, '$1/');
}

/** The webhook URL as Go writes it with a signature: the query sorted and encoded again. */
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

/** Like Go’s `url.ParseQuery`, which drops invalid parameters. */
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

/** Like Go’s `url.QueryEscape`. */
export function queryEscape(text: string): string {
  return encodeURIComponent(text)
    .replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}
