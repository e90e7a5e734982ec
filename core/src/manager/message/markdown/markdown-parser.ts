import MarkdownIt, { type MarkdownIt as MarkdownParser } from 'markdown-it';
import { fontTags } from './font-tags.js';

/**
 * The Markdown that DingTalk documents for robots: headings, quotes, bold, italic, links, images, lists, and line breaks
 * by two spaces (custom robot API, markdown); and `<font>`, which its clients show too. That its clients read this part
 * as CommonMark does is assumed.
 */
const SUPPORTED = ['heading', 'blockquote', 'list', 'emphasis', 'link', 'image', 'newline', 'escape'];

/**
 * Makes a parser of DingTalk's Markdown. Everything else is text.
 *
 * @param more other rules of `markdown-it`; with `html_inline`, tags other than `<font>` are tokens of this type
 */
export function createMarkdownParser(more: readonly string[] = []): MarkdownParser {
  const parser = new MarkdownIt('zero', { html: more.includes('html_inline'), linkify: false }).use(fontTags);
  return parser.enable([...SUPPORTED, ...more]);
}
