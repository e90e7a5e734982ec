import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { commentMarkdown } from '#core';

/** HTML as in a comment, where a bare URL becomes a link. Bare names of hosts do not. */
const markdown = new MarkdownIt({ html: true, linkify: true });
markdown.linkify.set({ fuzzyLink: false });

/** What GitHub and GitLab look for in the texts of a comment. */
const REFERENCES = [
  /@\w/,
  /#\d/,
  /\bgh-\d/i,
  /\b[A-Z][A-Z0-9_]*-\d/,
  /\b[0-9a-f]{7,40}\b/i,
  /\w+:\/\/\S/,
  /\bwww\.\S/i,
  /\bmailto:\S/i,
  /[!~$%&^][\w"']/,
  /\[\w+:\w/,
];

interface Rendered {
  readonly types: readonly string[];
  readonly texts: readonly string[];
}

function render(text: string): Rendered {
  const tokens = markdown.parseInline(commentMarkdown(text), {}).flatMap(({ children }) => children ?? []);
  const parts: string[] = [''];
  for (const { type, content } of tokens) {
    // escapes and entities are tokens of their own, but one text for a reader
    if (type === 'html_inline') parts.push('');
    else parts.push((parts.pop() ?? '') + content);
  }
  return { types: [...new Set(tokens.map(({ type }) => type))], texts: parts };
}

const FRAGMENTS = [
  'https://evil.example/?a=1',
  'www.evil.example',
  'mailto:a@b.example',
  '@anna',
  '@org/team',
  '#5',
  'GH-5',
  'gh-5',
  'SHOP-12',
  'owner/repo#5',
  'owner/repo@3f2a9c1d04',
  '3f2a9c1d04e5f60718293a4b5c6d7e8f90a1b2c3',
  '!5',
  '~"bug"',
  '%1',
  '&7',
  '$3',
  '[issue:5]',
  '[x](http://a.example)',
  '![x](http://a.example)',
  '<b>',
  '<https://a.example>',
  '`code`',
  '**bold**',
  '~~no~~',
  'a | b',
  '\\',
  '<!-- -->',
  '&lt;',
];

test('a name is shown as it is, and neither mentions nor links anything', () => {
  const part = fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ maxLength: 4 }), fc.constantFrom(' ', '-', '.'));
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
      const text = parts.join('').replaceAll(/\s+/g, ' ').trim();
      const { types, texts } = render(text);
      expect(types.filter((type) => !['text', 'text_special', 'html_inline'].includes(type))).toEqual([]);
      expect(texts.join('')).toBe(text);
      for (const each of texts) for (const reference of REFERENCES) expect(each).not.toMatch(reference);
    }),
    { numRuns: 500, examples: FRAGMENTS.map((fragment) => [[fragment]]) },
  );
});

test('usual names stay readable', () => {
  expect(commentMarkdown('NodeDown (worker-07) on-call 90 %')).toBe('NodeDown (worker-07) on-call 90 %');
});
