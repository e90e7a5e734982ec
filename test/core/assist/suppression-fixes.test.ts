import { describe, expect, test } from 'vitest';
import { analyseStream, type Finding, findingsOf } from '#core';
import { suppressionFixes } from '../../../core/src/assist/suppression-fixes.js';
import { applyFix } from '../../rules/apply-fix.js';

const HEAD = `apiVersion: notification.kubesphere.io/v2beta2
kind: Silence
metadata: { name: nightly-backup, labels: { type: global } }
spec:
  matcher:
    matchExpressions:
`;
const IGNORED = '      - key: pod\n        operator: Exists\n        regexValue: ^a\n';

function first(text: string, code: string): Finding {
  const finding = findingsOf(analyseStream(text)).find((each) => each.code === code);
  if (!finding) throw new Error(`no finding ${code}`);
  return finding;
}

/** The text after each offered fix. */
function hidden(text: string, code = 'regex-ignored'): readonly string[] {
  return suppressionFixes(analyseStream(text))(first(text, code)).map((fix) => applyFix(text, fix));
}

describe('a comment', () => {
  test.each<[name: string, text: string, forLine: string, forFile: string]>([
    [
      'is inserted above',
      HEAD + IGNORED,
      HEAD +
        IGNORED.replace(
          '        regexValue',
          '        # kubesphere-dingtalk-disable-next-line regex-ignored\n        regexValue',
        ),
      `# kubesphere-dingtalk-disable-file regex-ignored\n${HEAD}${IGNORED}`,
    ],
    [
      'is added to an existing one',
      `# kubesphere-dingtalk-disable-file values-ignored -- so it is\n${HEAD}${IGNORED.replace('^a', '^a # kubesphere-dingtalk-disable-line values-ignored -- so it is')}`,
      `# kubesphere-dingtalk-disable-file values-ignored -- so it is\n${HEAD}${IGNORED.replace('^a', '^a # kubesphere-dingtalk-disable-line values-ignored, regex-ignored -- so it is')}`,
      `# kubesphere-dingtalk-disable-file values-ignored, regex-ignored -- so it is\n${HEAD}${IGNORED.replace('^a', '^a # kubesphere-dingtalk-disable-line values-ignored -- so it is')}`,
    ],
    [
      'is above the first ---',
      `---\n${HEAD}${IGNORED}`,
      `---\n${HEAD}${IGNORED.replace('        regexValue', '        # kubesphere-dingtalk-disable-next-line regex-ignored\n        regexValue')}`,
      `# kubesphere-dingtalk-disable-file regex-ignored\n---\n${HEAD}${IGNORED}`,
    ],
    [
      'fits into flow style',
      `${HEAD}      [{ key: pod, operator: Exists, regexValue: ^a }]\n`,
      `${HEAD}      # kubesphere-dingtalk-disable-next-line regex-ignored\n      [{ key: pod, operator: Exists, regexValue: ^a }]\n`,
      `# kubesphere-dingtalk-disable-file regex-ignored\n${HEAD}      [{ key: pod, operator: Exists, regexValue: ^a }]\n`,
    ],
  ])('%s', (_, text, forLine, forFile) => {
    for (const newline of ['\n', '\r\n']) {
      const [line, file] = [forLine, forFile].map((each) => each.replaceAll('\n', newline));
      expect(hidden(text.replaceAll('\n', newline))).toEqual([line, file]);
    }
  });

  test.each([HEAD + IGNORED, `---\n${HEAD}${IGNORED}---\n${HEAD}${IGNORED}`])('suppresses the finding', (text) => {
    const count = (each: string) =>
      findingsOf(analyseStream(each)).filter(({ code }) => code === 'regex-ignored').length;
    const [forLine = '', forFile = ''] = hidden(text);
    expect(count(forLine)).toBe(count(text) - 1);
    expect(count(forFile)).toBe(0);
    for (const each of [forLine, forFile])
      expect(findingsOf(analyseStream(each)).map(({ code }) => code)).not.toContain('suppression-unused');
  });
});

test('is not offered where the cluster rejects the manifest', () => {
  expect(hidden(HEAD + IGNORED.replace('Exists', 'exists'), 'operator-unknown')).toEqual([]);
});

test('is not offered for a comment', () => {
  expect(hidden(`${HEAD}${IGNORED} # kubesphere-dingtalk-disable-line\n`, 'suppression-unused')).toEqual([]);
});

test('is not offered in JSON', () => {
  const requirement = { key: 'pod', operator: 'Exists', regexValue: 'a' };
  const manifest = {
    apiVersion: 'notification.kubesphere.io/v2beta2',
    kind: 'Silence',
    metadata: { name: 'nightly-backup', labels: { type: 'global' } },
    spec: { matcher: { matchExpressions: [requirement] } },
  };
  expect(hidden(JSON.stringify(manifest, undefined, 2))).toEqual([]);
});

test('is not inserted into a text of several lines', () => {
  const text =
    HEAD +
    IGNORED.replace('regexValue: ^a', 'note: "\n          a", regexValue: "\n          b"')
      .replace('      - key: pod\n        operator: Exists\n        ', '      - { key: pod, operator: Exists, ')
      .replace('b"', 'b" }');
  const offered = suppressionFixes(analyseStream(text))(first(text, 'regex-ignored'));
  expect(offered).toHaveLength(1);
});

test('prepares a stream once for all its findings', () => {
  const text = HEAD + IGNORED.repeat(50);
  const stream = analyseStream(text);
  let reads = 0;
  const counted = {
    ...stream,
    get documents() {
      reads++;
      return stream.documents;
    },
  };
  const suppress = suppressionFixes(counted);
  const prepared = reads;
  const found = findingsOf(stream);
  expect(found.length).toBeGreaterThanOrEqual(50);
  expect(found.every((finding) => suppress(finding).length > 0)).toBe(true);
  expect(reads).toBe(prepared);
});
