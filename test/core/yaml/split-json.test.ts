import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyseStream, verdictsOf } from '#core';
import { splitJson } from '../../../core/src/yaml/split-json.js';

it.each<[string, readonly string[]]>([
  ['', ['']],
  ['{}', ['{}']],
  ['{}\n', ['{}\n']],
  ['{}\n{}', ['{}\n', '{}']],
  ['{"a": "}\\"{"}\r\n\r\n  {"b": [{}]}\n', ['{"a": "}\\"{"}\r\n\r\n', '  {"b": [{}]}\n']],
  ['{} {}', ['{} {}']],
  ['{"a": {\n}\n', ['{"a": {\n}\n']],
  ['{}}\n{}', ['{}}\n{}']],
  ['a: {}\n{}', ['a: {}\n{}']],
  ['{{ x }}\n{}', ['{{ x }}\n{}']],
  ['{}\nb\n', ['{}\nb\n']],
])('%j', (text, parts) => {
  expect(splitJson(text)).toEqual(parts);
});

it('splits objects of any content without losing text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1 }),
      fc.boolean(),
      (values, wide) => {
        const texts = values.map((value) => JSON.stringify(value, undefined, wide ? 2 : 0));
        const parts = splitJson(texts.join('\n'));
        expect(parts.map((part) => part.trim())).toEqual(texts);
      },
    ),
  );
});

it('allows an analysis of each object at its own position', () => {
  const object = (name: string) =>
    JSON.stringify({
      apiVersion: 'notification.kubesphere.io/v2beta2',
      kind: 'Silence',
      metadata: { name, labels: { type: 'global' } },
      spec: { matcher: { matchLabels: { severity: 'info' } } },
    });
  const first = analyseStream(`${object('a')}\n${object('B')}\n`);
  expect(verdictsOf(first)).toMatchObject([
    { line: 0, name: 'a', accepted: true },
    { line: 1, name: 'B', accepted: false, causes: [{ range: { start: { line: 1 } } }] },
  ]);
  const changed = `${object('a')}\n\n${object('b')}\n`;
  expect(analyseStream(changed, first)).toEqual(analyseStream(changed));
});
