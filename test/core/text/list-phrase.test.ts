import { expect, it } from 'vitest';
import { describeCondition, listPhrase, phrase, renderPhrase } from '#core';

const CHINESE = { '{list}, {item}': '{list}、{item}' };
const render = (names: readonly string[]): string =>
  renderPhrase(phrase('{names}', { names: listPhrase(names) }), CHINESE);

it('joins names as their language does', () => {
  expect(render(['a', 'b', 'c', 'd', 'e'])).toBe('a、b、c、d、e');
  expect(render(['a'])).toBe('a');
  expect(render([])).toBe('');
});

it('joins more names than phrases can be nested', () => {
  const names = Array.from({ length: 100_000 }, (_, index) => `name${index}`);
  expect(render(names)).toBe(names.join('、'));
});

it('describes a condition with more values than somebody reads', () => {
  const wanted = Array.from({ length: 60 }, (_, index) => `v${index}`);
  const described = describeCondition({ key: 'severity', operator: 'In', wanted });
  expect(described).toBe(`severity is one of ${wanted.slice(0, 50).join(', ')} and 10 more`);
});
