import { describe, expect, test } from 'vitest';
import { type Finding, type Fix, phrase, safeFixes } from '#core';

/** A finding whose preferred fix edits columns of one line, such as `[1, 3]`. */
function finding(title: string, ...columns: readonly (readonly [number, number])[]): Finding {
  const edits = columns.map(([start, end]) => ({
    range: { start: { line: 0, character: start }, end: { line: 0, character: end } },
    newText: '',
  }));
  return withFix({ title, phrase: phrase('{title}', { title }), edits, preferred: true, safe: true });
}

function preferredOf({ fixes }: Finding): Fix {
  const [fix] = fixes;
  if (!fix) throw new Error('no fix');
  return fix;
}

function withFix(fix: Fix): Finding {
  const range = fix.edits[0]?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const message = phrase('a finding');
  return {
    code: 'some',
    family: 'style',
    severity: 'error',
    message: '',
    phrase: message,
    range,
    path: '',
    fixes: [fix],
  };
}

const chosen = (...findings: readonly Finding[]): readonly string[] => safeFixes(findings).map(({ title }) => title);

describe('the fixes that are applied at once', () => {
  test.each<[name: string, findings: readonly Finding[], chosen: readonly string[]]>([
    ['are those apart', [finding('a', [0, 2]), finding('b', [3, 4])], ['a', 'b']],
    ['are in the order of the findings', [finding('b', [3, 4]), finding('a', [0, 2])], ['b', 'a']],
    ['do not overlap', [finding('a', [0, 4]), finding('b', [3, 6]), finding('c', [5, 7])], ['a', 'c']],
    ['do not touch', [finding('a', [0, 3]), finding('b', [3, 5])], ['a']],
    ['do not insert at one place', [finding('a', [3, 3]), finding('b', [3, 3])], ['a']],
    ['are whole', [finding('a', [4, 5]), finding('b', [0, 1], [5, 6]), finding('c', [0, 1])], ['a', 'c']],
    ['may touch themselves', [finding('a', [0, 3], [3, 5]), finding('b', [4, 6]), finding('c', [6, 7])], ['a', 'c']],
    [
      'leave out what lies between two edits of another',
      [finding('a', [8, 9], [0, 1]), finding('b', [3, 4]), finding('c', [2, 8]), finding('d', [5, 7])],
      ['a', 'b', 'd'],
    ],
    ['are the safe ones', [withFix({ ...preferredOf(finding('a', [0, 1])), safe: false })], []],
  ])('%s', (_, findings, expected) => {
    expect(chosen(...findings)).toEqual(expected);
  });

  test('are found without comparing each with each', () => {
    const count = 2000;
    let reads = 0;
    const findings = Array.from({ length: count }, (_, index) => {
      const fix = preferredOf(finding('a', [2 * index, 2 * index]));
      const edits = fix.edits.map(({ range, newText }) => ({
        newText,
        range: {
          get start() {
            reads++;
            return range.start;
          },
          get end() {
            reads++;
            return range.end;
          },
        },
      }));
      return withFix({ ...fix, edits });
    });
    expect(safeFixes(findings)).toHaveLength(count);
    expect(reads).toBeLessThan(20 * count);
  });
});
