import { expect, test } from 'vitest';
import { phrase, renderPhrase } from '#core';

const WORDS = phrase('Write `kind: List`, not {other}.', { other: phrase('`{name}`', { name: 'a`b`' }) });

test('code is in backticks, and quoted in plain text, except in what people wrote', () => {
  expect(renderPhrase(WORDS)).toBe('Write `kind: List`, not `a`b``.');
  expect(renderPhrase(WORDS, {}, 'plain')).toBe('Write “kind: List”, not “a`b`”.');
});
