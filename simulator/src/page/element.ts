/** The HTML elements that messages consist of. The page creates no others. */
export const TAGS = [
  'a',
  'article',
  'blockquote',
  'br',
  'code',
  'details',
  'div',
  'em',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'li',
  'ol',
  'p',
  'pre',
  'section',
  'span',
  'strong',
  'summary',
  'time',
  'ul',
] as const;

export type Tag = (typeof TAGS)[number];

/** A DOM element as data: the page's script creates it, and text stays text. No message ever becomes an HTML string. */
export interface Element {
  readonly tag: Tag;
  readonly class?: string;
  readonly href?: string;
  readonly title?: string;
  /** A colour name or `#` with hexadecimal digits. */
  readonly color?: string;
  /** Milliseconds since the epoch: the page shows it as local time. */
  readonly time?: number;
  readonly children: readonly Child[];
}

export type Child = Element | string;

export function element(
  tag: Tag,
  attributes: Omit<Element, 'tag' | 'children'>,
  ...children: readonly Child[]
): Element {
  return { tag, ...attributes, children };
}

/** A link, or crossed-out text if the reader cannot follow the URL. */
export function link(kind: string, url: string, ...children: readonly Child[]): Element {
  const href = safeHref(url);
  return href === undefined
    ? element('span', { class: `${kind} dead`, title: url }, ...children)
    : element('a', { class: kind, href, title: url }, ...children);
}

/** The URL if readers can follow it from the page: web pages and DingTalk's own scheme. */
export function safeHref(url: string): string | undefined {
  return /^(https?|dingtalk):/i.test(url) ? url : undefined;
}
