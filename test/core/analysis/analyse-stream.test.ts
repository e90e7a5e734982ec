import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseStream, findingsOf } from '../../../core/src/analysis/analyse-stream.js';
import { faulty, receiver, secret } from './manifests.js';

/** The findings as `code line:character`. */
function found(text: string): readonly string[] {
  return findingsOf(analyseStream(text)).map(
    ({ code, range: { start } }) => `${code} ${start.line}:${start.character}`,
  );
}

describe('analyseStream', () => {
  it('puts findings where they are in the stream', () => {
    expect(found(receiver('a') + faulty('b') + receiver('c') + faulty('d'))).toEqual([
      'template-type-unknown 26:14',
      'template-type-unknown 53:14',
    ]);
  });

  it('shifts fixes with their findings', () => {
    const [finding] = findingsOf(analyseStream(receiver('a') + faulty('b')));
    expect(finding?.fixes[0]?.edits[0]?.range).toEqual(finding?.range);
  });

  it('counts lines of Windows alike', () => {
    expect(found((receiver('a') + faulty('b')).replaceAll('\n', '\r\n'))).toEqual(['template-type-unknown 26:14']);
  });

  it('knows where each document begins', () => {
    const { documents } = analyseStream(receiver('a') + receiver('b') + receiver('c'));
    expect(documents.map(({ line }) => line)).toEqual([0, 13, 26]);
  });
});

describe('analyseStream after an edit', () => {
  const text = faulty('a') + receiver('b') + faulty('c');
  const before = analyseStream(text);

  it.each<[edit: string, text: string, kept: readonly (number | undefined)[]]>([
    ['nothing', text, [0, 1, 2]],
    ['in the middle', text.replace('name: b\n', 'name: bb\n'), [0, undefined, 2]],
    ['a line more in the middle', text.replace('name: b\n', 'name: b\n  # x\n'), [0, undefined, 2]],
    ['a document more', receiver('z') + text, [undefined, 0, 1, 2]],
    ['a document less', text.replace(receiver('b'), ''), [0, 2]],
  ])('analyses only what changed: %s', (_, edited, kept) => {
    const analyses = before.documents.map(({ analysis }) => analysis);
    const after = analyseStream(edited, before);
    expect(
      after.documents.map(({ analysis }) => {
        const index = analyses.indexOf(analysis);
        return index < 0 ? undefined : index;
      }),
    ).toEqual(kept);
  });

  it('comes to the same as a fresh analysis', () => {
    const piece = fc.constantFrom(
      '\n',
      '---\n',
      '  x: 1\n',
      faulty('x'),
      receiver('y'),
      secret('c-robot'),
      '"',
      '# 告警 🔥\n',
    );
    const edit = fc.record({ at: fc.nat(text.length), remove: fc.nat(40), insert: piece });
    const property = fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      let current = text;
      let analysis = before;
      for (const { at, remove, insert } of edits) {
        current = current.slice(0, at) + insert + current.slice(at + remove);
        analysis = analyseStream(current, analysis);
      }
      expect(analysis).toEqual(analyseStream(current));
      expect(findingsOf(analysis)).toEqual(findingsOf(analyseStream(current)));
    });
    fc.assert(property, { seed: 3, numRuns: 40 });
  });
});

describe('Secrets and ConfigMaps', () => {
  it.each<[name: string, text: string, findings: readonly string[]]>([
    ['nobody names', secret('other') + receiver('a'), []],
    ['a receiver above names', receiver('a') + secret('a-robot'), ['wrong-type 19:11']],
    ['a receiver below names', secret('a-robot') + receiver('a'), ['wrong-type 6:11']],
    ['stands alone', secret('a-robot'), []],
    ['is fine', receiver('a') + secret('a-robot', 'https://oapi.dingtalk.com/robot/send?access_token=0'), []],
    ['is no webhook', receiver('a') + secret('a-robot', 'text'), ['webhook-invalid 19:2']],
    [
      'a template is read from',
      `${receiver('a', '    tmplText: { name: texts }\n')}---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: texts }\ndata: { text: 1 }\n`,
      ['wrong-type 18:14'],
    ],
  ])('count when named: one that %s', (_, text, findings) => {
    expect(found(text)).toEqual(findings);
  });

  it('count from the moment that one of ours names them', () => {
    const alone = analyseStream(secret('a-robot') + receiver('b'));
    expect(findingsOf(alone)).toEqual([]);
    const named = analyseStream(secret('a-robot') + receiver('a'), alone);
    expect(named.documents[0]?.analysis).toBe(alone.documents[0]?.analysis);
    expect(findingsOf(named).map(({ code }) => code)).toEqual(['wrong-type']);
  });
});
