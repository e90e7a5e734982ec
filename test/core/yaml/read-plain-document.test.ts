import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../core/src/yaml/read-document.js';
import { readPlainDocument } from '../../../core/src/yaml/read-plain-document.js';

/** Reads an equivalent text that is not plain, so that the parser reads it. */
function parsed(text: string): ReturnType<typeof readDocument> {
  return readDocument(`${text}${text.endsWith('\n') ? '' : '\n'}...\n`);
}

function expectSameAsParsed(text: string): void {
  expect({ root: readPlainDocument(text), problems: [] }).toEqual(parsed(text));
}

describe('plain documents', () => {
  it.each([
    'a: b',
    '  a: b\n  c: d\n',
    'a:\n  b:\n    c: d\ne: f\n',
    'a:\n- b\n- c: d\n  e: f\ng:\n  - h\n',
    '- a\n-   b: c\n    d:\n    - e\n',
    '---\na: b',
    '--- # of the first\n\n# of a\na: b # of b\n\n  # and more\nc: d\n   ',
    'a: b\r\nc:\r\n  - d\r\n\r\n',
    'a: "b: c # d"\ne: \'f "g"\'\nh: ""\n',
    'a: http://b:80/#c?d=e\nf: g # h\ni: j#k:l\n',
    'a: no\nb: 031\nc: 1_000\nd: 1e3\ne: ~\nf: 2020-01-01\non: x\n1: y\n',
    'a: 支付 告警\nb: 🔥\nkubesphere.io/description: c d  e   # f\n',
    '__proto__: a\nconstructor: b\n',
    'a: "\\n\\\\ \\"b\\" \\u544a\\u8b66"\nb: \'c\'\'d\'\n',
    'a: []\nb: {}\nc: [ ]\n',
    'a: [b, "c, d",e , f:g ,]\nh: {i: j, k: [{ l: 1 }], } # m\n',
    '- [a]\n- {b: c}\n',
  ])('reads %j like the parser', (text) => {
    expect(readPlainDocument(text)).toBeDefined();
    expectSameAsParsed(text);
  });

  it.each([
    ['nothing', ''],
    ['a comment', '# a\n'],
    ['a scalar alone', 'a'],
    ['an empty value', 'a:\nb: c'],
    ['a value on two lines', 'a: b\n  c'],
    ['a duplicate key', 'a: b\na: c'],
    ['a key that is null', 'null: a'],
    ['a value without JSON form', 'a: .nan'],
    ['an item without JSON form, and a mapping below it', '- .nan\n  a: b'],
    ['a key in a value', 'a: b: c'],
    ['a colon at the end', 'a: b:'],
    ['a comment without a space', 'a: "b"# c'],
    ['an indentation that matches nothing', 'a:\n    b: c\n  d: e'],
    ['a list that ends a mapping', 'a: b\n- c'],
    ['a list in a list', '- - a'],
    ['an empty item', '-\n- a'],
    ['an escape of YAML', 'a: "\\x41"'],
    ['an escape of JSON', 'a: "\\/"'],
    ['a tab in quotes', 'a: "b\tc"'],
    ['quotes that are not closed', "a: 'b''"],
    ['quotes on two lines', 'a: "b\n  c"'],
    ['an anchor', 'a: &b c'],
    ['a tag', 'a: !!str b'],
    ['a merge key', '<<: a'],
    ['a block of text', 'a: |\n  b'],
    ['flow style on two lines', 'a: [b,\n  c]'],
    ['a key in a list', 'a: [b: c]'],
    ['a key without a value', 'a: {b, c: d}'],
    ['a duplicate key in flow style', 'a: {b: c, b: d}'],
    ['a missing comma', 'a: [[b] [c]]'],
    ['a bracket that is not closed', 'a: [b'],
    ['a mismatched bracket', 'a: [b}'],
    ['something behind a bracket', 'a: [b] c'],
    ['brackets as a key', '{a: b}: c'],
    ['deeply nested brackets', `a: ${'['.repeat(200)}${']'.repeat(200)}`],
    ['JSON', '{"a": "b"}'],
    ['a directive', '%YAML 1.1\n---\na: b'],
    ['an end of the document', 'a: b\n...\n'],
    ['text behind the separator', '--- a: b'],
    ['a tab', 'a:\tb'],
    ['an old line end', 'a: b\u2028c: d'],
    ['an old line end in quotes', 'a: "b\u0085"'],
    ['an old line end in a comment', 'a: b # c\rd: e'],
    ['a byte order mark', '\uFEFFa: b'],
    ['a long key', `${'a'.repeat(1025)}: b`],
    ['what is too long', `a: ${'b c '.repeat(300_000)}d`],
    ['deep nesting', Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('leaves %s to the parser', (_, text) => {
    expect(readPlainDocument(text)).toBeUndefined();
  });
});

it.each([
  ['words', `a: ${'b c '.repeat(240_000)}d`],
  ['quotes', `a: ${"''".repeat(490_000)}`],
  ['empty lines', `a: b\n${'\n'.repeat(990_000)}`],
  ['comments', `a: b\n${'#\n'.repeat(490_000)}`],
])('reads many %s', (_, text) => {
  expect(readPlainDocument(text)).toBeDefined();
});

/** The texts are separated by spaces. */
const words = (texts: string): fc.Arbitrary<string> => fc.constantFrom(...texts.split(' '));

const scalar = fc.oneof(
  words(`e "f" 'g' "h\\\\i" 'j''k' h:i :j k: l#m #n ~ -1 0x1f .inf | & , [ ] { }`),
  fc.constantFrom('', 'o p', 'q # r', 's: t', '\t', '\u00a0'),
);
const flow = fc.oneof(
  fc.array(scalar, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
  fc
    .array(scalar, { maxLength: 2 })
    .map((values) => `{${values.map((value, index) => `${index}: ${value}`).join(',')}}`),
);

/** Lines with mostly valid indentation and arbitrary values. */
const line = fc
  .tuple(
    fc.nat({ max: 3 }),
    fc.constantFrom('', '- ', '-  '),
    fc.constantFrom('', 'a:', 'b: ', 'c:  ', 'on: ', "'d': ", '<<: ', '1: '),
    fc.oneof({ weight: 3, arbitrary: scalar }, flow),
    fc.constantFrom('\n', '\n', '\n', '\r\n', ' \n', '\n\n', ' # u\n', '\n# v\n', '\n   # w\n', '\r', ''),
  )
  .map(([depth, dash, key, value, end]) => `${'  '.repeat(depth)}${dash}${key}${value}${end}`);

it('reads the same values as the parser', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
      const text = lines.join('');
      if (!readPlainDocument(text)) return;
      read++;
      expectSameAsParsed(text);
    }),
    { numRuns: 5000 },
  );
  expect(read).toBeGreaterThan(100);
});
