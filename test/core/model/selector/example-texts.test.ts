import { describe, expect, test } from 'vitest';
import { compileRegularExpression } from '#core';
import { exampleTexts } from '../../../../core/src/model/selector/example-texts.js';

describe('example texts of an expression', () => {
  test.each([
    ['web', 'web'],
    ['^web-[0-9]+$', 'web-0'],
    ['^(critical|error)$', 'critical'],
    ['prod-.*', 'prod-'],
    ['^[a-f0-9]{8}$', 'aaaaaaaa'],
    ['(?i)disk full', 'DISK FULL'],
    ['^\\d{3}-\\w+\\.example\\.com$', '000-a.example.com'],
    ['', ''],
    ['^$', ''],
    ['告警', '告警'],
    ['^\\p{Han}{2}$', undefined],
    ['\\Bnode\\B', undefined],
    ['\\bnode\\b', undefined],
    ['^[^a-z]+$', undefined],
    ['(?P<team>a|b)(?P<team>c)', 'ac'],
    ['^(a|^b)c', 'ac'],
    ['^.{64}$', 'x'.repeat(64)],
    ['\\Q[x]\\E', '[x]'],
    ['^(?:x$|y)z', 'yz'],
  ])('%s', (pattern, first) => {
    const texts = exampleTexts(pattern);
    expect(texts.length).toBeGreaterThan(0);
    if (first !== undefined) expect(texts[0]).toBe(first);
    const compiled = compileRegularExpression(pattern);
    for (const text of texts) expect('expression' in compiled && compiled.expression.test(text), text).toBe(true);
    expect(new Set(texts).size).toBe(texts.length);
  });

  test.each(['a$b', '^a^b', '[^\\x00-\\x{10FFFF}]', '(', '^x{1000}{4}x{2000}'])('none: %s', (pattern) => {
    expect(exampleTexts(pattern)).toEqual([]);
  });
});
