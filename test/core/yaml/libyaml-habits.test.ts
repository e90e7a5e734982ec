import { describe, expect, it } from 'vitest';
import { toJson } from '../../../core/src/yaml/node.js';
import { readDocument } from '../../../core/src/yaml/read-document.js';

// The results are those of go-yaml 2.4, which kubectl uses.

describe('texts that the parser accepts and libyaml rejects', () => {
  it.each<[name: string, text: string, at: string]>([
    ['a ? between braces', 'a: {b: https?://c}', '?'],
    ['a ? between brackets', 'a: [b?c]', '?'],
    ['a leading : between brackets', 'a: [:b]', ':'],
    ['a key over two lines between braces', 'a: {b\n  c: d}', 'b'],
    ['a colon on the next line between braces', 'a: {b\n  : d}', 'b'],
    ['half a pair of surrogates', 'a: "\\ud83d"', '\\ud83d'],
    ['a pair of surrogates', 'a: "\\uD83D\\uDE00"', '\\uD83D'],
    ['what is beyond Unicode', 'a: "\\U00110000"', '\\'],
    ['a tab after a dash', 'a:\n- \tb', '\t'],
    ['a tab after two dashes', 'a:\n- -\tb', '\t'],
    ['a tab before a block', 'a: |\n  \tb', '\t'],
    ['a tab in a blank line of a block', 'a: |\n  b\n \t\n  c', '\t'],
    ['a quote that its own escape ends', "a:\n- b: 'c''\n  d: 'e'", "'"],
    ['a quote that a backslash escapes', 'a:\n- b: "c\\"\n  d: "e"', '"'],
    ['a tag of other characters', 'a: !^b', '^'],
    ['a tag before a quote', 'a: [!"b"]', '!'],
    ['a tag before a brace', 'a: {b: !}', '!'],
    ['an invalid time', 'a: !!timestamp b', 'b'],
    ['a whole number with a point', 'a: !!int 1.0', '1.0'],
    ['a key of 64 bits', '12345678901234567890: a', '12345678901234567890'],
  ])('%s', (_, text, at) => {
    const { root, problems } = readDocument(text);
    expect(root).toBeUndefined();
    expect(problems.map(({ start, end }) => text.slice(start, end))).toContain(at);
  });
});

describe('texts that libyaml accepts', () => {
  it.each<[name: string, text: string, json: unknown]>([
    ['a ? in quotes between brackets', 'a: ["b?c", \'d?\']', { a: ['b?c', 'd?'] }],
    ['an explicit key between braces', 'a: {? b : c}', { a: { b: 'c' } }],
    ['a ? in a block', 'a: b?c', { a: 'b?c' }],
    ['tabs behind a colon and in text', 'a:\tb\tc', { a: 'b\tc' }],
    ['a tab in the lines of a block', 'a: |\n  \u4e2d\n  \tb\n', { a: '中\n\tb\n' }],
    ['a tab in a block with explicit indentation', 'a: |1\n \tb\n', { a: '\tb\n' }],
    ['quotes at the end of quoted text', "a: 'b'''\nc: \"d\\\\\"", { a: "b'", c: 'd\\' }],
    ['tags', "a: !b c\nd: !!str 1\nf: !'g'\ne: !<tag:yaml.org,2002:str> 2", { a: 'c', d: '1', f: '', e: '2' }],
    ['times', 'a: !!timestamp "2001-12-14t21:59:43.10-05:00"', { a: '2001-12-14t21:59:43.10-05:00' }],
    ['a quoted line of a nested list with too little indentation', "a:\n  - b: 'c\n\n d'", { a: [{ b: 'c\nd' }] }],
    ['other line ends within quotes', 'a:\n  b: "c\u2028d"', { a: { b: 'c d' } }],
    ['surrogates in JSON', '{"a": "\\ud83d\\ude00"}', { a: '😀' }],
  ])('%s', (_, text, json) => {
    const { root, problems } = readDocument(text);
    expect(problems).toEqual([]);
    expect(root && toJson(root)).toEqual(json);
  });
});

it.each([
  ['1', '1'],
  ['031', '25'],
  ['1.0', '1'],
  ['1.10', '1.1'],
  ['0.1', '0.1'],
  ['123456.7', '123456.7'],
  ['1e6', '1e+06'],
  ['1234567.5', '1.2345675e+06'],
  ['0.00001', '1e-05'],
  ['-2.5e-7', '-2.5e-07'],
  ['1e20', '1e+20'],
  ['1e39', '.inf'],
  ['.inf', '.inf'],
  ['-.INF', '-.inf'],
  ['.nan', '.nan'],
  ['9007199254740993', '9007199254740993'],
  ['2020-01-01', '2020-01-01'],
  ['on', 'true'],
])('the key %s becomes %s', (key, name) => {
  const { root } = readDocument(`${key}: a`);
  expect(root && toJson(root)).toEqual({ [name]: 'a' });
});
