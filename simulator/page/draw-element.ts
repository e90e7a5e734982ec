import { type Child, type Element, safeHref, TAGS } from '../src/page/element.js';

const tags: ReadonlySet<string> = new Set(TAGS);

/** The DOM element of a piece of a message. Text stays text; only known tags and attributes are drawn. */
export function drawElement({ tag, class: className, href, title, color, time, children }: Element): HTMLElement {
  if (!tags.has(tag)) throw new Error('unexpected element');
  const element = document.createElement(tag);
  if (className !== undefined) element.className = className;
  if (title !== undefined) element.title = title;
  if (color !== undefined) element.style.color = color;
  if (element instanceof HTMLTimeElement && time !== undefined) showTime(element, new Date(time));
  if (element instanceof HTMLAnchorElement && href !== undefined) link(element, safeHref(href));
  element.append(...children.map(drawChild));
  return element;
}

function drawChild(child: Child): Node {
  return typeof child === 'string' ? document.createTextNode(child) : drawElement(child);
}

function showTime(element: HTMLTimeElement, time: Date): void {
  element.dateTime = time.toISOString();
  element.title = time.toLocaleString();
  element.textContent = time.toLocaleTimeString();
}

function link(element: HTMLAnchorElement, href: string | undefined): void {
  if (href === undefined) return;
  element.href = href;
  element.target = '_blank';
  element.rel = 'noopener noreferrer';
}
