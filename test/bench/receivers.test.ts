import { describe, expect, test } from 'vitest';
import { analyseStream, findingsOf } from '#core';
import { generateReceivers } from './language-server/receivers.js';

describe.each([
  [1, 57],
  [50, 2_800],
  [500, 28_000],
])('%i receivers', (count, lines) => {
  const stream = generateReceivers(count);
  const analysis = analyseStream(stream.text);

  test('are a document each, of about 56 lines', () => {
    expect(analysis.documents).toHaveLength(count);
    expect(stream.lines).toBe(stream.text.split('\n').length - 1);
    expect(Math.abs(stream.lines / lines - 1)).toBeLessThan(0.1);
  });

  test('are valid', () => {
    expect(findingsOf(analysis)).toEqual([]);
  });

  test('have an error after one extra letter in the middle', () => {
    const { line, character } = stream.edit;
    const texts = stream.text.split('\n');
    texts[line] = `${texts[line]?.slice(0, character)}x${texts[line]?.slice(character)}`;
    const findings = findingsOf(analyseStream(texts.join('\n'), analysis));
    expect(findings.map(({ code, path, range }) => ({ code, path, line: range.start.line }))).toEqual([
      { code: 'wrong-type', path: 'spec.dingtalk.enabled', line },
    ]);
    expect(analysis.documents.findLast((document) => document.line <= line)).toBe(analysis.documents[count >> 1]);
  });
});

test('the same seed gives the same receivers, another seed gives others', () => {
  expect(generateReceivers(3, 7)).toEqual(generateReceivers(3, 7));
  expect(generateReceivers(3, 7).text).not.toBe(generateReceivers(3, 8).text);
});
