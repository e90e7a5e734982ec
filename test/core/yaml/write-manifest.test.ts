import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toJson } from '../../../core/src/yaml/node.js';
import type { JsonObject } from '../../../core/src/yaml/object.js';
import { readDocument } from '../../../core/src/yaml/read-document.js';
import { splitStream } from '../../../core/src/yaml/split-stream.js';
import { writeManifest } from '../../../core/src/yaml/write-manifest.js';

function read(text: string): unknown {
  expect(splitStream(text)).toHaveLength(1);
  const { root, problems } = readDocument(text);
  expect(problems).toEqual([]);
  return root && toJson(root);
}

test('writes as people write manifests', () => {
  const value = {
    name: 'on-call',
    url: 'https://hooks.example/a?b=c',
    words: 'two words, and more',
    not: ['yes', '031', '1:30', '2026-03-02', '', ' a', '- a', 'a: b', 'a #b', '*a', '5m', '正文'],
    empty: {},
    none: [],
    text: 'first\n  second\n\nthird\n',
    list: [{ a: 1, b: true }, ['x']],
  };
  expect(writeManifest(value)).toBe(`name: on-call
url: https://hooks.example/a?b=c
words: two words, and more
not:
  - 'yes'
  - '031'
  - '1:30'
  - '2026-03-02'
  - ''
  - ' a'
  - '- a'
  - 'a: b'
  - 'a #b'
  - '*a'
  - 5m
  - 正文
empty: {}
none: []
text: |
  first
    second

  third
list:
  - a: 1
    b: true
  - - x
`);
});

test('is read as what was written', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\t', '-', ':', '#', '"', "'", '{', '|', '\r', '0', '正', '.') }),
  );
  const { value } = fc.letrec<{ value: unknown; object: JsonObject }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      text,
      fc.integer(),
      fc.boolean(),
      fc.array(tie('value'), { maxLength: 3 }),
      tie('object'),
    ),
    object: fc.dictionary(
      text.filter((key) => key !== '__proto__' && key !== '<<'),
      tie('value'),
      { maxKeys: 3 },
    ) as fc.Arbitrary<JsonObject>,
  }));
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'data'), value, { minKeys: 1 }), (object) => {
      expect(read(writeManifest(object as JsonObject))).toEqual(object);
    }),
  );
});
