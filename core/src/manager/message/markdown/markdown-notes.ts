import type { Token } from 'markdown-it';
import type { Message } from '../../../model/dingtalk-message.js';
import type { Phrase } from '../../../text/phrase.js';
import { describeNote } from './describe-note.js';
import { createMarkdownParser } from './markdown-parser.js';

/** What DingTalk shows otherwise than it is written; told once for a message. */
export interface MarkdownNote {
  readonly code: MarkdownNoteCode;
  /** The first line of the message's text with it, counted from 0. */
  readonly line: number;
  /** How often the text has it. */
  readonly count: number;
  readonly text: Phrase;
  /** What to write instead. */
  readonly instead: Phrase;
}

/** `line-ends`: single ones, which run together. `html`: tags other than `<font>`. `code`: in backquotes. */
export type MarkdownNoteCode = (typeof CODES)[number];

const CODES = ['line-ends', 'table', 'html', 'code', 'strikethrough'] as const;

/** Common Markdown that DingTalk does not document, and that its clients, or some of them, do not show. */
const UNDOCUMENTED = ['table', 'fence', 'html_inline', 'backticks', 'strikethrough'];

const CODE_OF: Readonly<Record<string, MarkdownNoteCode>> = {
  softbreak: 'line-ends',
  table_open: 'table',
  html_inline: 'html',
  fence: 'code',
  code_inline: 'code',
  s_open: 'strikethrough',
};

/** What DingTalk shows otherwise in the text of a message, as the group sees it. Only Markdown has notes. */
export function markdownNotes({ type, text }: Pick<Message, 'type' | 'text'>): readonly MarkdownNote[] {
  if (type !== 'markdown') return [];
  const lines = text.split('\n');
  const found = placedTokens(createMarkdownParser(UNDOCUMENTED).parse(text, {})).filter(isShownOtherwise);
  return CODES.flatMap((code) => {
    const those = found.filter(({ token }) => CODE_OF[token.type] === code);
    const [first] = those;
    if (!first) return [];
    const { line } = first;
    const contents = those.map(({ token }) => token.content);
    const count = code === 'html' ? contents.filter(isOpening).length || contents.length : those.length;
    return [{ code, line, count, ...describeNote(code, { line: lines[line] ?? '', count, contents }) }];
  });
}

interface PlacedToken {
  readonly token: Token;
  readonly line: number;
}

/** The tokens of blocks and of their lines. Cells of a table have no lines of their own, but their row has. */
function placedTokens(tokens: readonly Token[]): readonly PlacedToken[] {
  let start = 0;
  return tokens.flatMap((token) => {
    start = token.map?.[0] ?? start;
    if (token.type !== 'inline') return [{ token, line: start }];
    let line = start;
    return (token.children ?? []).map((child) => {
      const placed = { token: child, line };
      line += lineEndsIn(child);
      return placed;
    });
  });
}

function lineEndsIn({ type, content }: Token): number {
  return type === 'softbreak' || type === 'hardbreak' ? 1 : content.split('\n').length - 1;
}

function isShownOtherwise({ token: { type, content } }: PlacedToken): boolean {
  return type !== 'html_inline' || !/^<\/?font[\s>]/i.test(content);
}

function isOpening(tag: string): boolean {
  return !tag.startsWith('</');
}
