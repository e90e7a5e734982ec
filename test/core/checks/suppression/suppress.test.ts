import { describe, expect, test } from 'vitest';
import { analyseStream } from '../../../../core/src/checks/analysis/analyse-stream.js';
import { allFindingsOf, findingsOf } from '../../../../core/src/checks/analysis/findings-of.js';
import { verdictsOf } from '../../../../core/src/checks/analysis/verdicts-of.js';
import { suppress } from '../../../../core/src/checks/suppression/suppress.js';
import type { PlacedComment } from '../../../../core/src/checks/suppression/suppression-comment.js';
import type { Finding } from '../../../../core/src/model/finding/finding.js';
import { phrase } from '../../../../core/src/text/phrase.js';

/** Two conditions, on lines 8 and 11 of their document, each with one finding. */
const SILENCE = `apiVersion: notification.kubesphere.io/v2beta2
kind: Silence
metadata:
  name: nightly-backup
  labels: { type: global }
spec:
  matcher:
    matchExpressions:
      - regexValue: ^a{{first}}
        operator: Exists
        key: pod{{between}}
      - regexValue: ^b{{second}}
        operator: Exists
        key: node{{last}}
`;

type Places = Partial<Record<'first' | 'between' | 'second' | 'last' | 'top', string>>;

function silence({ top = '', ...places }: Places): string {
  const filled = SILENCE.replaceAll(/\{\{(\w+)\}\}/g, (_, place: keyof Omit<Places, 'top'>) => places[place] ?? '');
  return top + filled;
}

const found = (text: string): readonly string[] =>
  findingsOf(analyseStream(text)).map(({ code, range: { start } }) => `${code} ${start.line}`);
/** A comment at the end of a line, and one on its own line. */
const behind = (words: string): string => ` # kubesphere-dingtalk-${words}`;
const alone = (words: string): string => `\n      # kubesphere-dingtalk-${words}`;
const top = (words: string): string => `# kubesphere-dingtalk-${words}\n`;

describe('comments', () => {
  test.each<[name: string, places: Places, shown: readonly string[]]>([
    ['are missing', {}, ['regex-ignored 8', 'regex-ignored 11']],
    ['suppress on their line', { first: behind('disable-line regex-ignored') }, ['regex-ignored 11']],
    ['suppress every rule', { first: behind('disable-line') }, ['regex-ignored 11']],
    ['give a reason', { first: behind('disable-line regex-ignored -- unused, for now') }, ['regex-ignored 11']],
    ['give a reason for every rule', { first: behind('disable-line -- for now') }, ['regex-ignored 11']],
    ['need no blank after the #', { first: ' #kubesphere-dingtalk-disable-line regex-ignored' }, ['regex-ignored 11']],
    ['suppress on the next line', { between: alone('disable-next-line regex-ignored') }, ['regex-ignored 8']],
    ['suppress in the file', { top: top('disable-file regex-ignored') }, []],
    ['suppress in the file from anywhere in its first document', { last: alone('disable-file regex-ignored') }, []],
    ['suppress from here on', { between: alone('disable regex-ignored') }, ['regex-ignored 8']],
    ['suppress from here to there', { top: top('disable'), between: alone('enable') }, ['regex-ignored 13']],
    ['enable one rule of all', { top: top('disable'), between: alone('enable regex-ignored') }, ['regex-ignored 13']],
    [
      'enable only the named rule',
      { top: top('disable regex-ignored'), between: alone('enable values-ignored') },
      ['suppression-unused 12'],
    ],
    [
      'of another rule suppress nothing',
      { first: behind('disable-line values-ignored') },
      ['regex-ignored 8', 'suppression-unused 8', 'regex-ignored 11'],
    ],
    [
      'on another line suppress nothing',
      { between: behind('disable-line regex-ignored') },
      ['regex-ignored 8', 'suppression-unused 10', 'regex-ignored 11'],
    ],
    [
      'of two rules, one of them unused',
      { first: behind('disable-line values-ignored, regex-ignored') },
      ['suppression-unused 8', 'regex-ignored 11'],
    ],
    [
      'with a misspelt rule',
      { first: behind('disable-line regex-ignoerd') },
      ['regex-ignored 8', 'suppression-unused 8', 'regex-ignored 11'],
    ],
    [
      'with a misspelt word',
      { first: behind('disabel-line regex-ignored').replace('disabel', 'disable-') },
      ['regex-ignored 8', 'suppression-unused 8', 'regex-ignored 11'],
    ],
    [
      'of rules for other versions',
      { first: behind('disable-line match-unavailable, regex-ignored') },
      ['regex-ignored 11'],
    ],
    [
      'on another subject',
      { first: ' # kubesphere-dingtalk-config is a Secret' },
      ['regex-ignored 8', 'regex-ignored 11'],
    ],
    ['of other tools', { first: ' # yamllint disable-line' }, ['regex-ignored 8', 'regex-ignored 11']],
    [
      'cannot suppress findings about themselves',
      { top: top('disable-file suppression-unused'), first: behind('disable-line values-ignored') },
      ['suppression-unused 0', 'regex-ignored 9', 'suppression-unused 9', 'regex-ignored 12'],
    ],
  ])('%s', (_, places, shown) => {
    expect(found(silence(places))).toEqual(shown);
    expect(found(silence(places).replaceAll('\n', '\r\n'))).toEqual(shown);
  });
});

describe('in a stream', () => {
  const plain = silence({});
  const other = plain.replace('nightly', 'weekly');

  test('a comment above the first --- can apply to the whole file', () => {
    expect(found(`# licence\n${top('disable-file regex-ignored')}---\n${plain}---\n${other}`)).toEqual([]);
  });

  test('a comment for the whole file is too late in the second document', () => {
    expect(found(`${other}---\n${silence({ top: top('disable-file regex-ignored') })}`)).toEqual([
      'regex-ignored 8',
      'regex-ignored 11',
      'suppression-unused 15',
      'regex-ignored 24',
      'regex-ignored 27',
    ]);
  });

  test('a span continues across documents', () => {
    expect(found(`${silence({ last: alone('disable') })}---\n${other}`)).toEqual([
      'regex-ignored 8',
      'regex-ignored 11',
    ]);
  });

  test('no comment is unused in a file with an unreadable document', () => {
    const text = `${silence({ top: top('disable-file values-ignored') })}---\n${plain.replace('spec:', 'spec: [')}`;
    expect(found(text).filter((code) => code.startsWith('suppression-unused'))).toEqual([]);
  });

  test('no comment is unused in an unrelated document', () => {
    expect(found(`${plain}---\nkind: Deployment # kubesphere-dingtalk-disable-line\n`)).toEqual([
      'regex-ignored 8',
      'regex-ignored 11',
    ]);
  });

  test('only changed documents are analysed again', () => {
    const before = analyseStream(`${plain}---\n${other}`);
    const after = analyseStream(`${silence({ first: behind('disable-line') })}---\n${other}`, before);
    expect(after.documents[1]?.analysis).toBe(before.documents[1]?.analysis);
    expect(findingsOf(after).map(({ range }) => range.start.line)).toEqual([11, 23, 26]);
  });
});

test.each([
  ['a quoted text', 'text: "a # kubesphere-dingtalk-disable-line"'],
  ['a block scalar', 'text: |\n      # kubesphere-dingtalk-disable-line\n      b'],
])('%s contains no comments', (_, text) => {
  const manifest = silence({}).replace('labels:', `annotations:\n    ${text}\n  labels:`);
  expect(found(manifest).map((line) => line.split(' ')[0])).toEqual(['regex-ignored', 'regex-ignored']);
});

test('a comment can follow the header of a block scalar', () => {
  const manifest = silence({}).replace(
    'regexValue: ^a',
    'regexValue: | # kubesphere-dingtalk-disable-line\n          ^a',
  );
  expect(found(manifest)).toEqual(['regex-ignored 12']);
});

test('suppressions do not change the verdict', () => {
  const text = silence({ first: behind('disable-line') }).replace('Exists', 'exists');
  const stream = analyseStream(text.replace('operator: exists', 'operator: exists # kubesphere-dingtalk-disable-line'));
  expect(findingsOf(stream).map(({ code }) => code)).toEqual(['suppression-unused', 'regex-ignored']);
  expect(allFindingsOf(stream).map(({ code }) => code)).toEqual(['operator-unknown', 'regex-ignored']);
  expect(verdictsOf(stream).map(({ accepted }) => accepted)).toEqual([false]);
});

describe('many comments', () => {
  /** One finding on each of the lines from `silence`, below the comments. */
  const above = (count: number, words: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => top(words(index))).join('') + silence({});

  test('apply up to a limit, which is reported', () => {
    const within = found(above(2000, () => 'disable-file regex-ignored'));
    expect(within.filter((finding) => finding.startsWith('regex-ignored'))).toEqual([]);
    const beyond = found(above(2002, (index) => (index < 2001 ? 'disable-line' : 'disable-file regex-ignored')));
    expect(beyond.filter((finding) => finding.startsWith('regex-ignored'))).toHaveLength(2);
    expect(beyond).toContain('suppression-unused 2000');
    expect(beyond).not.toContain('suppression-unused 2001');
  });

  test('count each of their rules', () => {
    const rules = Array.from({ length: 2001 }, () => 'values-ignored').join(', ');
    expect(found(above(1, () => `disable-file ${rules}`)).filter((finding) => finding.endsWith(' 0'))).toEqual([
      'suppression-unused 0',
    ]);
  });

  test('are compared with few findings each', () => {
    const comments = Array.from({ length: 1500 }, (_, line) => placed(line));
    let reads = 0;
    const findings = Array.from({ length: 1500 }, (_, line) => ({
      ...finding(line),
      get code() {
        reads++;
        return 'regex-ignored';
      },
    }));
    expect(suppress(findings, comments)).toEqual([]);
    expect(reads).toBeLessThan(10 * findings.length);
  });

  function finding(line: number): Finding {
    const message = phrase('a finding');
    const range = { start: { line, character: 0 }, end: { line, character: 1 } };
    return {
      code: 'regex-ignored',
      family: 'style',
      severity: 'warning',
      message: '',
      phrase: message,
      range,
      path: '',
      fixes: [],
    };
  }

  function placed(line: number): PlacedComment {
    const { range } = finding(line);
    const removal = { range, newText: '' };
    return {
      comment: {
        scope: 'line',
        word: 'disable-line',
        wordRange: range,
        rules: [{ id: 'regex-ignored', range, removal }],
        range,
        removal,
      },
      checked: true,
      first: true,
    };
  }
});
