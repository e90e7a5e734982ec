import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toJson } from '../../../core/src/yaml/node.js';
import type { Json } from '../../../core/src/yaml/object.js';
import { readDocument } from '../../../core/src/yaml/read-document.js';
import { writeBlock, writeFlow } from '../../../core/src/yaml/write-yaml.js';

it.each<[Json, string]>([
  [{ a: { b: ['c', 1], d: [] }, e: {} }, 'a:\n  b:\n    - c\n    - 1\n  d: []\ne: {}'],
  [
    [{ key: 'severity', values: ['no', '告警', 'a: b'] }],
    "- key: severity\n  values:\n    - 'no'\n    - 告警\n    - 'a: b'",
  ],
  [{ text: 'two\nlines', number: '031', empty: '' }, "text: \"two\\nlines\"\nnumber: '031'\nempty: ''"],
])('%j', (value, written) => {
  expect(writeBlock(value).join('\n')).toBe(written);
});

const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.string({ unit: fc.constantFrom(...'aZ0 -#:\'"{}[],&*!|>%@`\\\t\n~.=/告é') }),
    fc.constantFrom('no', 'null', '~', '1e3', '0x1f', '---', '2026-01-01', 'true', '<<', '='),
    fc.integer(),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.string({ unit: fc.constantFrom(...'aB-.:# '), minLength: 1, maxLength: 5 }), tie('value'), {
      maxKeys: 3,
    }),
  ),
}));

it.each([
  ['block', (json: Json) => writeBlock(json).join('\n')],
  ['flow', (json: Json) => writeFlow(json)],
])('reads back values in %s style', (_, write) => {
  fc.assert(
    fc.property(value, (json) => {
      const { root } = readDocument(
        `v: ${write({ x: json } as Json)
          .replaceAll('\n', '\n  ')
          .replace(/^(?!\{)/, '\n  ')}\n`,
      );
      expect(root && toJson(root)).toEqual({ v: { x: json } });
    }),
    { numRuns: 300 },
  );
});
