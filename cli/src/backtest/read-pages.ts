import { ALERT_LIMITS, searchPage } from '#core';

interface Page {
  readonly text: string;
}

/**
 * Reads all pages of KubeSphere's search, up to the maximum number of alerts; other answers are one page. Stops where a server
 * gives the same page again.
 *
 * @param read reads a URL
 * @returns the first page, with the records of the others
 */
export async function readPages<Found extends Page>(
  address: string,
  read: (address: string) => Promise<Found>,
): Promise<Found> {
  const first = await read(address);
  let page = searchPage(first.text);
  if (!page || page.count === 0 || page.total <= page.count) return first;
  const { total } = page;
  const texts = [first.text];
  const start = Number(new URL(address).searchParams.get('from') ?? '0') || 0;
  let bytes = first.text.length;
  for (let count = page.count; start + count < total && count < ALERT_LIMITS.alerts; count += page.count) {
    const { text } = await read(pageAt(address, start + count));
    page = searchPage(text);
    bytes += text.length;
    if (!page || page.count === 0 || text === texts.at(-1) || bytes > ALERT_LIMITS.bytes) break;
    texts.push(text);
  }
  if (texts.length === 1) return first;
  const items = texts.flatMap((text) => (JSON.parse(text) as { items: readonly unknown[] }).items);
  return { ...first, text: JSON.stringify({ items, total }) };
}

function pageAt(address: string, from: number): string {
  const url = new URL(address);
  url.searchParams.set('from', String(from));
  return url.href;
}
