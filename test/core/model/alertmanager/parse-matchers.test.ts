import { describe, expect, test } from 'vitest';
import { parseClassicMatchers } from '../../../../core/src/model/alertmanager/parse-classic-matchers.js';
import { parseMatchers } from '../../../../core/src/model/alertmanager/parse-matchers.js';
import { parseUtf8Matchers } from '../../../../core/src/model/alertmanager/parse-utf8-matchers.js';

type Matcher = readonly [name: string, operator: string, value: string];

function classic(text: string): readonly Matcher[] | string {
  const parsed = parseClassicMatchers(text);
  return 'problem' in parsed ? parsed.problem.code : parsed.matchers.map((one) => [one.name, one.operator, one.value]);
}

function utf8(text: string): readonly Matcher[] | undefined {
  return parseUtf8Matchers(text)?.map((one) => [one.name, one.operator, one.value]);
}

describe('the classic parser', () => {
  test.each<[text: string, matchers: readonly Matcher[]]>([
    ['', []],
    ['{}', []],
    ['{', []],
    ['a=b', [['a', '=', 'b']]],
    ['  a\n= b ', [['a', '=', 'b']]],
    ['a = "b c"', [['a', '=', 'b c']]],
    ['a=b c', [['a', '=', 'b c']]],
    [
      '{a="b",c!~"d"}',
      [
        ['a', '=', 'b'],
        ['c', '!~', 'd'],
      ],
    ],
    ['a="b", ', [['a', '=', 'b']]],
    ['a="b,c"', [['a', '=', 'b,c']]],
    ['{a=b', [['a', '=', 'b']]],
    ['{a="}"}', [['a', '=', '}']]],
    ['a=[b]', [['a', '=', '[b]']]],
    ['a:b=é', [['a:b', '=', 'é']]],
    ['a==b', [['a', '=', '=b']]],
    ["a='b'", [['a', '=', "'b'"]]],
    ['a=', [['a', '=', '']]],
    ['a!~', [['a', '!~', '']]],
    ['a="b\\"c"', [['a', '=', 'b"c']]],
    ['a="\\\\"', [['a', '=', '\\']]],
    ['a="b\\nc\\t"', [['a', '=', 'b\nc\\t']]],
    ['a=~"\\d+"', [['a', '=~', '\\d+']]],
    ['a=b\\', [['a', '=', 'b\\']]],
    ['a=~b|c', [['a', '=~', 'b|c']]],
  ])('reads %j', (text, matchers) => {
    expect(classic(text)).toEqual(matchers);
  });

  test.each<[text: string, code: string]>([
    ['a', 'form'],
    [',', 'form'],
    ['=b', 'form'],
    ['a~b', 'form'],
    ['a=b,c', 'form'],
    ['a=b,,c=d', 'form'],
    ['a.b=c', 'form'],
    ['1a=b', 'form'],
    ['é=b', 'form'],
    ['{a="b"},', 'quote'],
    ['a="b', 'quote'],
    ['a="b"c', 'quote'],
    ['a=b"c', 'quote'],
    ['a="\\', 'quote'],
    ['a=~"("', 'expression'],
    ['a!~"["', 'expression'],
    ["a=~'('", 'expression'],
    ['a=~"(?=x)"', 'expression'],
  ])('refuses %j: %s', (text, code) => {
    expect(classic(text)).toBe(code);
  });
});

describe('the UTF-8 parser', () => {
  test.each<[text: string, matchers: readonly Matcher[]]>([
    ['', []],
    ['{}', []],
    ['a=b', [['a', '=', 'b']]],
    ['a.b="c",', [['a.b', '=', 'c']]],
    [
      '{é=b, "a b"!="c"}',
      [
        ['é', '=', 'b'],
        ['a b', '!=', 'c'],
      ],
    ],
    ['"a\\tb"="\\u00e9\\x41\\101\\U0001F600"', [['a\tb', '=', 'éAA😀']]],
  ])('reads %j', (text, matchers) => {
    expect(utf8(text)).toEqual(matchers);
  });

  test.each([
    '{',
    '}',
    '{a=b',
    'a=b}',
    '{a=b},',
    'a',
    'a=',
    'a==b',
    'a=b c',
    "a='b'",
    'a=`b`',
    'a=b\\',
    ',',
    'a=b,,c=d',
    'a="b',
    'a=~"\\d+"',
    'a="b\nc"',
    'a="\\ud800"',
    'a=~"("',
  ])('does not read %j', (text) => {
    expect(utf8(text)).toBeUndefined();
  });
});

test('falls back to the other parser, and reports the problem of the classic one', () => {
  expect(parseMatchers('a.b=c')).toEqual({ matchers: [{ name: 'a.b', operator: '=', value: 'c' }] });
  expect(parseMatchers('a="b\\t"')).toEqual({ matchers: [{ name: 'a', operator: '=', value: 'b\\t' }] });
  expect(parseMatchers('a')).toEqual({ problem: { code: 'form', fragment: 'a' } });
});

test('reads groups that only newer releases name like this', () => {
  expect(parseMatchers('a=~"(?<x>y)"')).toHaveProperty('matchers');
  expect(parseMatchers('a=~"(?<=y)"')).toHaveProperty('problem');
});
