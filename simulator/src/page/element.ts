/** The HTML elements that messages are made of. The page builds no others. */
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

/** A piece of page as data: the page makes DOM nodes of it, and text stays text. */
export interface Element {
  readonly tag: Tag;
  readonly class?: string;
  readonly href?: string;
  readonly title?: string;
  /** A colour name or `#` with hexadecimal digits. */
  readonly color?: string;
  /** Milliseconds since the epoch: the page writes the local time into it. */
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

/** The address if a reader may follow it from the page: web pages and DingTalk's own scheme. */
export function safeHref(url: string): string | undefined {
  return /^(https?|dingtalk):/i.test(url) ? url : undefined;
}
