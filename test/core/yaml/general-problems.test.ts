import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { readEmbedded } from '../../../core/src/yaml/embedded-yaml.js';
import { member, rootPlace } from '../../../core/src/yaml/place.js';
import { readDocument } from '../../../core/src/yaml/read-document.js';

/** Whether a reader of YAML 1.2 that knows nothing of kubectl reports anything. */
const isReported = (text: string): boolean =>
  [parseAllDocuments(text)].flat().some((document) => 'errors' in document && document.errors.length > 0);

describe('problems that readers of YAML in general report', () => {
  it.each<[name: string, text: string]>([
    ['an open bracket', 'a: [b\nc: d\n'],
    ['an open quote', 'a: "b\nc: d\n'],
    ['an indentation between two levels', 'a:\n    b: c\n  d: e\n'],
    ['a tab as indentation', 'a:\n\tb: c\n'],
    ['an unknown escape', 'a: "\\q"\n'],
    ['a mapping in a line', 'a: b: c\n'],
    ['a broken object of JSON', '{"a": 1, "b"\n'],
    ['a key twice', 'a: 1\na: 2\n'],
    ['a key twice in JSON', '{"a": 1, "a": 2}\n'],
    ['a number twice', '1: a\n1: b\n'],
    ['a word with and without quotes', 'a: 1\n"a": 2\n'],
    ['a word in different quotes', '\'a\': 1\n"a": 2\n'],
  ])('%s', (_, text) => {
    const { problems } = readDocument(text);
    expect(problems.map(({ general }) => general)).toEqual(problems.map(() => true));
    expect(problems).not.toEqual([]);
    expect(isReported(text)).toBe(true);
  });
});

describe('problems that only kubectl has', () => {
  it.each<[name: string, text: string]>([
    ['text behind the separator', '--- {a: b}\n'],
    ['a tab behind a dash', 'a:\n- \tb\n'],
    ['a ? between brackets', 'a: [b?c]\n'],
    ['an escape of YAML 1.2', 'a: "\\/"\n'],
    ['YAML behind a brace', '{a: b}\n'],
    ['a number and its digits', '1: a\n"1": b\n'],
    ['two words for true', 'yes: a\ntrue: b\n'],
    ['a word of YAML 1.1 with and without quotes', 'yes: a\n"true": b\n'],
    ['an anchor and its alias', '&a b: c\n*a : d\n'],
    ['the alias twice', 'a: &a b\n*a : c\n*a : d\n'],
  ])('%s', (_, text) => {
    const { problems } = readDocument(text);
    expect(problems).not.toEqual([]);
    expect(problems.map(({ general }) => general)).toEqual(problems.map(() => undefined));
    expect(isReported(text)).toBe(false);
  });

  it('YAML in a text, which other readers do not read', () => {
    const text = 'a: |\n  b: [c\n';
    const { root } = readDocument(text);
    const value = root && member(rootPlace(root), 'a');
    const problems = value ? readEmbedded(value, text)?.problems : undefined;
    expect(problems?.map(({ code, general }) => [code, general])).toEqual([['yaml-syntax', undefined]]);
  });
});
