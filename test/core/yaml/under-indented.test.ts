import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toJson } from '../../../core/src/yaml/node.js';
import { readDocument } from '../../../core/src/yaml/read-document.js';

const read = (text: string): unknown => {
  const { root, problems } = readDocument(text);
  return root && problems.length === 0 ? toJson(root) : undefined;
};

it.each<[string, string, unknown]>([
  ['a quoted text goes on at the left', 'a:\n  b: "one\ntwo"\n', { a: { b: 'one two' } }],
  ['in single quotes', "a:\n  b: 'it''s\n\n one'\n  c: 1\n", { a: { b: "it's\none", c: 1 } }],
  ['with an escaped line end', 'a:\n  b: "one\\\ntwo"\n', { a: { b: 'onetwo' } }],
  ['in a list', 'a:\n  - "one\n  two"\n  - three\n', { a: ['one two', 'three'] }],
  ['brackets at the left', 'a:\n  b: [1,\n2\n]\n  c: {d: 1,\n e: 2\n}\n', { a: { b: [1, 2], c: { d: 1, e: 2 } } }],
  ['a tab within brackets', 'a: [1,\n\t2]\n', { a: [1, 2] }],
  ['beside a block of text', "a: |\n  it's [\nb:\n  c: 'x\ny'\n", { a: "it's [\n", b: { c: 'x y' } }],
  ['beside a comment', "a: # it's\n  b: 'x\ny'\n", { a: { b: 'x y' } }],
  ['with an anchor', 'a:\n  b: &x "one\ntwo"\n  c: *x\n', { a: { b: 'one two', c: 'one two' } }],
  ['a plain text does not', 'a:\n  b: one\ntwo\n', undefined],
  ['a quote without an end', 'a:\n  b: "one\ntwo\n', undefined],
  ['what follows a quote', 'a:\n  b: "one\ntwo" three\n', undefined],
  ['a key of two lines', 'a:\n  "one\ntwo": 1\n', undefined],
  ['a document’s end within', 'a:\n  b: "one\n... two"\n', undefined],
])('%s', (_, text, value) => {
  expect(read(text)).toEqual(value);
});

it('keeps all positions', () => {
  const text = 'a:\n  b: "one\ntwo"\n  c: [x,\ny]\n  d: last\n';
  const { root } = readDocument(text);
  const a = root?.kind === 'mapping' ? root.members.get('a')?.value : undefined;
  const places =
    a?.kind === 'mapping'
      ? a.entries.map(({ keyStart, keyEnd, value }) => [
          text.slice(keyStart, keyEnd),
          text.slice(value.start, value.end),
        ])
      : [];
  expect(places).toEqual([
    ['b', '"one\ntwo"'],
    ['c', '[x,\ny]'],
    ['d', 'last'],
  ]);
});

it('reads a text the same way for any indentation of its lines', () => {
  // A line that starts with `---` starts a document, unless it is indented.
  const word = fc.stringMatching(/^[a-z:#,' -]{1,8}$/).map((text) => text.trim().replace(/^---(?= |$)/, '--') || 'x');
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.nat(3)), { minLength: 2, maxLength: 5 }), fc.boolean(), (words, last) => {
      const rest = last ? '  c: 1\n' : '';
      const left = words.map(([text, indent], index) => (index === 0 ? text : ' '.repeat(indent) + text)).join('\n');
      const right = words.map(([text], index) => (index === 0 ? text : `        ${text}`)).join('\n');
      expect(read(`a:\n  b: "${left}"\n${rest}`)).toEqual(read(`a:\n  b: "${right}"\n${rest}`));
    }),
  );
});
