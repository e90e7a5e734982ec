import { describe, expect, it } from 'vitest';
import { toJson } from '../../../core/src/yaml/node.js';
import { readDocument } from '../../../core/src/yaml/read-document.js';

/** The results of kubectl 1.32; undefined: kubectl rejects the text. */
describe('documents that kubectl accepts', () => {
  it.each<[string, string, unknown]>([
    ['a blank line with a tab', 'a: b\n\t\nc: d\n', undefined],
    ['a comment after a tab', 'a: b\n\t# x\nc: d\n', undefined],
    ['a tab instead of a value', 'a:\n\n\t\n  b: 1\n', undefined],
    ['a tab in a continuation line of plain text', 'a: b\n  \t\nc: d\n', { a: 'b', c: 'd' }],
    ['tabs in brackets', 'a: [b,\n \t c]\n', { a: ['b', 'c'] }],
    ['tabs in a block', 'a: |\n  x\n  \ty\n', { a: 'x\n\ty\n' }],
    ['tabs in quotes', 'a: "x\n  \ty"\n', { a: 'x y' }],
    ['tabs in JSON', '{\n\t"a": 1\n}\n', { a: 1 }],
    ['old line ends', 'a: b\rc: d\u2028e: f\u0085g: h\n', { a: 'b', c: 'd', e: 'f', g: 'h' }],
    ['a slash that is escaped', 'a: "x\\/y"\n', undefined],
    ['a backslash before a slash', 'a: "x\\\\/y"\n', { a: 'x\\/y' }],
    ['a slash that is escaped in JSON', '{"a": "x\\/y"}\n', { a: 'x/y' }],
    ['a second set of controls', 'a: "\u0090"\n', undefined],
    ['binary', 'a: !!binary aGk=\n', { a: 'hi' }],
    ['invalid binary', 'a: !!binary "?"\n', undefined],
    ['a directive', '# c\n%YAML 1.1\n', undefined],
    ['what follows the end of a document', 'a: b\n...\nc: [\n', { a: 'b' }],
  ])('%s', (_, text, expected) => {
    const { root, problems } = readDocument(text);
    expect(root && toJson(root)).toEqual(expected);
    expect(problems.length > 0).toBe(expected === undefined);
  });
});
