import { describe, expect, test } from 'vitest';
import { checkRegularExpression, compileRegularExpression } from '../../../../core/src/go/regexp/regular-expression.js';
import type { RegularExpressionProblemCode } from '../../../../core/src/go/regexp/regular-expression-problem.js';

/** The results of Go 1.20: the texts that the expression matches, and those that it does not match. */
const valid: readonly [string, readonly string[], readonly string[]][] = [
  ['b', ['b', 'abc'], ['', 'B']],
  ['', ['', 'x'], []],
  ['^web-\\d+$', ['web-1', 'web-007'], ['web-', 'web-1\n', 'my-web-1']],
  ['支付|订单', ['支付接口', '新订单'], ['支 付']],
  ['\\p{Han}+', ['告警'], ['abc', '。']],
  ['\\pN', ['9', '٣', 'Ⅷ'], ['a']],
  ['\\p{^Lu}', ['a', '中'], ['A']],
  ['^\\pC$', ['\u0000', '\u200b', '\ue000'], ['\u0378', 'a', '\ufffd']],
  ['^\\PC$', ['\u0378', 'a', '\u0301'], ['\u0000', '\u200b']],
  ['^[\\PC\\n]$', ['\n', '中', '\u0378'], ['\t']],
  ['^[^\\pC中]$', ['a', '\u0378'], ['中', '\u0000']],
  ['(?i)k', ['k', 'K', '\u212a'], ['c']],
  ['(?i)ſ', ['s', 'S', 'ſ'], ['f']],
  ['(?i)straße', ['STRAẞE'], ['STRASSE']],
  ['(?i-s:a.b)', ['AXB'], ['A\nB']],
  ['a.b', ['a-b'], ['a\nb', 'ab']],
  ['(?s)a.b', ['a\nb'], ['ab']],
  ['(?m)^b$', ['a\nb\nc'], ['ab']],
  ['a\\z', ['ba'], ['a\n']],
  ['(?U)a+b', ['aab'], ['b']],
  ['[[:word:]]', ['_'], ['中', '-']],
  ['[[:^alpha:]]', ['1'], ['a']],
  ['^[]a]+$', ['a]a'], ['b']],
  ['^[a-]$', ['a', '-'], ['b']],
  ['[[:]', ['[', ':'], ['a']],
  ['[a&&b]', ['&'], ['c']],
  ['[^\\x00-\\x{10FFFF}]', [], ['', 'a', '😀']],
  ['\\x41\\x{1F600}\\101', ['A😀A'], ['AA']],
  ['^\\Qa+b\\E$', ['a+b'], ['aab']],
  ['^\\Q[(?<x', ['[(?<x'], ['x']],
  ['\\(?<a', ['<a', '(<a'], ['a']],
  ['[(?<]', ['('], ['a']],
  ['a{,2}', ['a{,2}'], ['aa']],
  ['a{01}', ['a{01}'], ['a']],
  ['^a{2,3}$', ['aa', 'aaa'], ['a', 'aaaa']],
  ['x{0}y', ['y'], ['x']],
  ['(?:a{10}){100}', ['a'.repeat(1000)], ['a'.repeat(999)]],
  ['(?P<n>a)(?P<n>b)', ['ab'], ['a']],
  ['(?P<n>a)(?P<n>b)(?P<n_1>c)', ['abc'], ['ab']],
  ['(?P<__proto__>a)(?P<constructor>b)', ['ab'], ['a']],
  ['\ud800', ['\ufffd', '\udc00'], ['a']],
  ['^.$', ['😀', '\ud800'], ['ab']],
];

describe('valid', () => {
  test.each(valid)('%j', (pattern, found, notFound) => {
    const compiled = compileRegularExpression(pattern);
    if ('problem' in compiled) throw new Error(JSON.stringify(compiled.problem));
    expect(checkRegularExpression(pattern)).toBeUndefined();
    expect([...found, ...notFound].filter((text) => compiled.expression.test(text))).toEqual(found);
  });
});

const invalid: readonly [string, RegularExpressionProblemCode, string?][] = [
  ['a(b', 'missing-parenthesis'],
  ['a)b', 'unexpected-parenthesis'],
  ['x[a', 'missing-bracket', '[a'],
  ['[z-a]', 'class-range', 'z-a'],
  ['[[:foo:]]', 'class-range', '[:foo:]'],
  ['\\p{Foo}', 'class-range', '\\p{Foo}'],
  ['\\p{Kawi}', 'class-range', '\\p{Kawi}'],
  ['[\\P{^Emoji}]', 'class-range', '\\P{^Emoji}'],
  ['\\pX', 'class-range', '\\pX'],
  ['\\p{Han', 'class-range', '\\p{Han'],
  ['a**', 'nested-repetition', '**'],
  ['*a', 'repeat-nothing', '*'],
  ['(?P<n>?a)', 'repeat-nothing', '?'],
  ['a{1001}', 'repeat-count', '{1001}'],
  ['a{2,1}', 'repeat-count', '{2,1}'],
  ['(?:a{100}){11}', 'repeat-count', '{11}'],
  ['\\Z', 'escape', '\\Z'],
  ['\\C', 'escape', '\\C'],
  ['\\8', 'escape', '\\8'],
  ['\\x{110000}', 'escape', '\\x{110000'],
  ['[\\b]', 'escape', '\\b'],
  ['a\\', 'trailing-backslash'],
  ['(?=a)', 'perl-syntax', '(?='],
  ['(?!a)', 'perl-syntax', '(?!'],
  ['(?>a)', 'perl-syntax', '(?>'],
  ['(?x)a', 'perl-syntax', '(?x'],
  ['(?<name>a)', 'group-syntax', '(?<'],
  ['(?<=a)b', 'group-syntax', '(?<'],
  ['(?<!a)b', 'group-syntax', '(?<'],
  ['a[\\]]\\[(?<n>a)', 'group-syntax', '(?<'],
  ['*(?<n>a)', 'repeat-nothing', '*'],
  ['(?P<>a)', 'group-name', '(?P<>'],
  ['(?P<a-b>a)', 'group-name', '(?P<a-b>'],
  ['(?P<名>a)', 'group-name', '(?P<名>'],
];

describe('invalid', () => {
  test.each(invalid)('%j', (pattern, code, fragment = pattern) => {
    expect(compileRegularExpression(pattern)).toEqual({ problem: { code, fragment } });
    expect(checkRegularExpression(pattern)).toEqual({ code, fragment });
  });
});

test.each([
  ['999 levels', `${'('.repeat(999)}a${')'.repeat(999)}`, undefined],
  ['1000 levels', `${'('.repeat(1000)}a${')'.repeat(1000)}`, 'nesting-depth'],
  ['a hundred thousand characters', `(?:${'ab'.repeat(50)}){1000}`, undefined],
  ['four million characters', `(?:${'ab'.repeat(2000)}){1000}`, 'too-large'],
] as const)('limits: %s', (_name, pattern, code) => {
  const compiled = compileRegularExpression(pattern);
  expect('problem' in compiled ? compiled.problem.code : undefined).toBe(code);
  expect(checkRegularExpression(pattern)?.code).toBe(code);
});
