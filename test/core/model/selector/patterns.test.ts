import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRegularExpression } from '#core';
import { anchoredMeantPattern } from '../../../../core/src/model/selector/anchored-pattern.js';
import { searchEmptyText } from '../../../../core/src/model/selector/empty-text.js';
import { readPlainPattern } from '../../../../core/src/model/selector/plain-pattern.js';
import { splitAlternatives } from '../../../../core/src/model/selector/split-alternatives.js';

const find = (pattern: string, text: string): boolean | undefined => {
  const compiled = compileRegularExpression(pattern);
  return 'expression' in compiled ? compiled.expression.test(text) : undefined;
};

/** Expressions with all syntax that the functions below consider; many are invalid. */
const pieces = [
  'a',
  'b',
  '-',
  '.',
  '*',
  '+',
  '?',
  '|',
  '(',
  ')',
  '(?:',
  '^',
  '$',
  '\\.',
  '\\$',
  '[',
  ']',
  '{0,1}',
  '\\b',
];
const anyPattern = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join(''));
const texts = ['', 'a', 'b', 'ab', 'ba', 'aab', '-', 'a.', '$', 'xaby'];

describe('splitAlternatives', () => {
  it.each([
    ['a', ['a']],
    ['a|b', ['a', 'b']],
    ['(a|b)|c', ['(a|b)', 'c']],
    ['[|]|\\||x', ['[|]', '\\|', 'x']],
    ['[]|]|x', ['[]|]', 'x']],
    ['[^]|]|x', ['[^]|]', 'x']],
    ['[[:alpha:]|]|x', ['[[:alpha:]|]', 'x']],
    ['|', ['', '']],
    ['(a', undefined],
    ['a)', undefined],
    ['\\Qa|b\\E', undefined],
  ])('%s', (pattern, alternatives) => {
    expect(splitAlternatives(pattern)).toEqual(alternatives);
  });

  it('matches the same texts as the alternatives', () => {
    fc.assert(
      fc.property(anyPattern, fc.constantFrom(...texts), (pattern, text) => {
        const found = find(pattern, text);
        const alternatives = found === undefined ? undefined : splitAlternatives(pattern);
        fc.pre(alternatives !== undefined);
        expect(alternatives?.some((alternative) => find(alternative, text))).toBe(found);
      }),
    );
  });
});

describe('readPlainPattern', () => {
  it.each([
    ['^web$', ['web'], true],
    ['web', ['web'], false],
    ['web|api', ['web', 'api'], false],
    ['^(web|api)$', ['web', 'api'], true],
    ['^(?:web|api)$', ['web', 'api'], true],
    ['^(?P<name>web)$', ['web'], true],
    ['^web$|^api$', ['web', 'api'], true],
    ['^10\\.0\\.0\\.1$', ['10.0.0.1'], true],
    ['^磁盘满$', ['磁盘满'], true],
  ])('%s', (pattern, expected, whole) => {
    expect(readPlainPattern(pattern)).toEqual({ texts: expected, whole });
  });

  it.each([
    '^web',
    'web$',
    '^web|api$',
    '^web.$',
    '^(web|)$',
    '^$',
    '',
    '^\\d$',
    '(?i)web',
    '^a{2}$',
    '^(a|(b))$',
    '^a\\$',
  ])('does not read %s', (pattern) => {
    expect(readPlainPattern(pattern)).toBeUndefined();
  });

  it('describes the texts that the expression matches', () => {
    fc.assert(
      fc.property(anyPattern, fc.constantFrom(...texts), (pattern, text) => {
        const plain = readPlainPattern(pattern);
        fc.pre(plain !== undefined && find(pattern, '') !== undefined);
        const holds = plain?.texts.some((wanted) => (plain.whole ? text === wanted : text.includes(wanted)));
        expect(holds).toBe(find(pattern, text));
      }),
    );
  });
});

describe('searchEmptyText', () => {
  it.each([
    ['web', 'no'],
    ['^web-.*$', 'no'],
    ['cpu|memory', 'no'],
    ['.+', 'no'],
    ['^$', 'yes'],
    ['^[a-z]*$', 'yes'],
    ['\\b|^$', 'yes'],
    ['', 'everything'],
    ['.*', 'everything'],
    ['^.*$', 'everything'],
    ['^', 'everything'],
    ['$', 'everything'],
    ['cpu|', 'everything'],
    ['[[:alpha:]x]*', 'everything'],
    ['^(a|b)*[cd]?$', 'yes'],
    ['(((a)))', 'no'],
    ['[^a]*', 'everything'],
    ['(', 'no'],
  ])('%s: %s', (pattern, expected) => {
    expect(searchEmptyText(pattern, compileRegularExpression)).toBe(expected);
  });

  it('agrees with the engine', () => {
    fc.assert(
      fc.property(anyPattern, (pattern) => {
        const found = searchEmptyText(pattern, compileRegularExpression);
        expect(found !== 'no').toBe(find(pattern, '') === true);
        if (found === 'everything') for (const text of texts) expect(find(pattern, text)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('anchoredMeantPattern', () => {
  it.each([
    [['prod-*'], '^prod-.*$'],
    [['*.example'], '^.*\\.example$'],
    [['prod-', 'web'], '^(prod-.*|web)$'],
    [['-canary'], '^.*-canary$'],
    [['^web'], '^web.*$'],
    [['api$'], '^.*api$'],
    [['.*-db'], '^.*-db$'],
    [['web|api'], '^(web|api)$'],
    [['web', '磁盘'], undefined],
    [['CPU > 90% (5m)'], undefined],
    [['10.0.0.1:9100'], undefined],
    [['[P1]磁盘'], undefined],
    [['^('], undefined],
    [['-'], undefined],
    [[''], undefined],
  ])('%j', (values, pattern) => {
    expect(anchoredMeantPattern(values)).toBe(pattern);
  });
});
