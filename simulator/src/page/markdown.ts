import MarkdownIt, { type Token } from 'markdown-it';
import { type Child, type Element, element, link, type Tag } from './element.js';
import { fontColor } from './font-color.js';
import { withMentions } from './mention.js';

/**
 * The part of Markdown that DingTalk's clients show: headings, quotes, bold, italic, links, images and lists (DingTalk:
 * custom robot API, markdown). Everything else, such as tables, code and HTML, stays text, as in the clients.
 */
const SUPPORTED = ['heading', 'blockquote', 'list', 'emphasis', 'link', 'image', 'newline'];

/** The parser drops what is nested more deeply. */
const MAX_NESTING = 100;

const parser = new MarkdownIt('zero', { maxNesting: MAX_NESTING }).enable(SUPPORTED).use(fontColor);
// URLs stay as the sender wrote them; `link` decides which of them the reader can follow
parser.validateLink = () => true;
parser.normalizeLink = (url) => url;

/** A markdown message as elements. Images become links: the page loads nothing from other origins. */
export function markdown(text: string): readonly Child[] {
  return draw(parser.parse(text, {}));
}

function draw(tokens: readonly Token[]): readonly Child[] {
  const children: Child[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || token.hidden) continue;
    if (token.nesting === 1) {
      const end = closing(tokens, index);
      children.push(drawContainer(token, draw(tokens.slice(index + 1, end))));
      index = end;
    } else {
      children.push(...drawLeaf(token));
    }
  }
  return children;
}

/** The index of the token that closes the one at `start`. */
function closing(tokens: readonly Token[], start: number): number {
  let depth = 0;
  for (let index = start; index < tokens.length; index++) {
    depth += tokens[index]?.nesting ?? 0;
    if (depth === 0) return index;
  }
  return tokens.length;
}

function drawContainer(token: Token, children: readonly Child[]): Element {
  switch (token.type) {
    case 'link_open':
      return link('link', attribute(token, 'href'), ...children);
    case 'font_open':
      return element('span', { color: attribute(token, 'color') }, ...children);
    default:
      return element(token.tag as Tag, {}, ...children);
  }
}

function drawLeaf(token: Token): readonly Child[] {
  switch (token.type) {
    case 'inline':
      return draw(token.children ?? []);
    case 'hardbreak':
      return [element('br', {})];
    case 'softbreak':
      return [' '];
    case 'image':
      return [link('image', attribute(token, 'src'), token.content === '' ? '[image]' : `[image: ${token.content}]`)];
    default:
      return withMentions(token.content);
  }
}

function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? '');
}
