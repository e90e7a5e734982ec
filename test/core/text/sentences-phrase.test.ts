import { expect, it } from 'vitest';
import { phrase, renderPhrase, sentencesPhrase } from '#core';

const CHINESE = { '{before} {sentence}': '{before}{sentence}', 'One.': '一。', 'Two.': '二。', 'Three.': '三。' };

it('joins sentences as their language does', () => {
  const joined = sentencesPhrase([phrase('One.'), phrase('Two.'), phrase('Three.')]);
  expect(joined && renderPhrase(joined)).toBe('One. Two. Three.');
  expect(joined && renderPhrase(joined, CHINESE)).toBe('一。二。三。');
  expect(sentencesPhrase([])).toBeUndefined();
});
