import { type Phrase, phrase } from '../../../text/phrase.js';
import type { MarkdownNote, MarkdownNoteCode } from './markdown-notes.js';

type Words = Pick<MarkdownNote, 'text' | 'instead'>;

interface Found {
  /** The first line with it. */
  readonly line: string;
  readonly count: number;
  /** What is found, such as the tags of HTML. */
  readonly contents: readonly string[];
}

/** What happens to Markdown in DingTalk, and what to write instead. */
export function describeNote(code: MarkdownNoteCode, { line, count, contents }: Found): Words {
  return WORDS[code]({ line: excerptOf(line), count }, contents);
}

/** Both as one text. */
export function noteText({ text, instead }: Words): Phrase {
  return phrase('{text} {instead}', { text, instead });
}

type Values = Readonly<Record<'line' | 'count', string | number>>;

/** For tables, DingTalk's clients differ: those of computers show them, those of phones do not. */
const WORDS: Readonly<Record<MarkdownNoteCode, (values: Values, contents: readonly string[]) => Words>> = {
  'line-ends': (values) => ({
    text:
      values.count === 1
        ? phrase('The line end after “{line}” becomes a space, so two lines run together.', values)
        : phrase('{count} line ends become spaces, so lines run together, the first after “{line}”.', values),
    instead: phrase('Leave an empty line there, or end the line with two spaces.'),
  }),
  table: (values) => ({
    text: phrase('DingTalk does not document tables: phones may show the characters of the one at “{line}”.', values),
    instead: phrase('Write a list.'),
  }),
  html: (_, contents) => ({
    text: phrase('DingTalk does not document HTML: {tags} may disappear or be shown as text.', {
      tags: tagsOf(contents),
    }),
    instead: phrase('Write Markdown, such as **bold** or an empty line. Only `<font color="…">` is known to work.'),
  }),
  code: (values) => ({
    text: phrase('DingTalk does not document code: the backquotes at “{line}” may be shown as they are.', values),
    instead: phrase('Write bold text, or a list for several lines.'),
  }),
  strikethrough: (values) => ({
    text: phrase('DingTalk does not document strikethrough: the “~~” at “{line}” may be shown as it is.', values),
    instead: phrase('Leave it out.'),
  }),
};

const MAX_EXCERPT = 40;

function excerptOf(text: string): string {
  const characters = [...text.trim()];
  return characters.length > MAX_EXCERPT ? `${characters.slice(0, MAX_EXCERPT).join('')}…` : characters.join('');
}

const MAX_TAGS = 3;

/** The different tags without their attributes: `<br>, <b>`. Text such as `<no value>` stays whole. */
function tagsOf(contents: readonly string[]): string {
  const tags = new Set(contents.map((tag) => excerptOf(withoutAttributes(tag.replace(/^<\//, '<')))));
  const shown = [...tags].slice(0, MAX_TAGS);
  return [...shown, ...(tags.size > MAX_TAGS ? ['…'] : [])].join(' ');
}

/** Of a tag that is longer than real ones, only the beginning is shown. */
function withoutAttributes(tag: string): string {
  return tag.length > 200 ? tag : tag.replace(/\s[^<>]*=[^<>]*>$/, '>');
}
