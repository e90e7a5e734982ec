/** A webhook as Go writes it once a signature is put in: the query sorted and encoded anew. */
export function signedUrl(webhook: string): string {
  const [beforeFragment = '', fragment] = webhook.split('#', 2);
  const [base = '', query = ''] = beforeFragment.split('?', 2);
  const pairs = new Map<string, string[]>();
  for (const [key, value] of new URLSearchParams(query)) pairs.set(key, [...(pairs.get(key) ?? []), value]);
  pairs.set('sign', ['<sign>']);
  pairs.set('timestamp', ['<timestamp>']);
  const encoded = [...pairs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, values]) =>
      values.map((value) => `${queryEscape(key)}=${isPlaceholder(key) ? value : queryEscape(value)}`),
    );
  return `${base}?${encoded.join('&')}${fragment === undefined ? '' : `#${fragment}`}`;
}

function isPlaceholder(key: string): boolean {
  return key === 'sign' || key === 'timestamp';
}

/** Go: `url.QueryEscape`. */
function queryEscape(text: string): string {
  return encodeURIComponent(text)
    .replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}
