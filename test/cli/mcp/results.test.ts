import { expect, test } from 'vitest';
import { inBoth } from '../../../cli/src/mcp/access/within.js';
import { boundReport } from '../../../cli/src/mcp/results/bound-report.js';
import { forAgents } from '../../../cli/src/mcp/results/for-agents.js';
import { isPublic, patchOf } from '../../../cli/src/mcp/results/patch-of.js';

test('a short report is not cut', () => {
  const report = { a: [1, 2, 3], b: null, c: { d: ['x'] } };
  expect(boundReport(report, 1000)).toEqual({ report, cuts: [] });
});

test('of a long report, the longest lists are cut at their ends', () => {
  const files = Array.from({ length: 20 }, (_, at) => ({
    path: `${at}.yaml`,
    findings: Array(at === 3 ? 900 : 2).fill('a finding'),
  }));
  const { report, cuts } = boundReport({ files, short: ['kept'] }, 3000);
  expect(JSON.stringify(report).length).toBeLessThanOrEqual(3000);
  expect(report).toMatchObject({ short: ['kept'] });
  for (const { at, shown, total } of cuts) {
    expect(shown).toBeLessThan(total);
    expect(at === 'files[3].findings' ? total : 900).toBe(900);
  }
  const shownFiles = (report as unknown as { files: typeof files }).files;
  expect(shownFiles).toHaveLength(20);
  expect(shownFiles[3]?.findings.length).toBe(cuts.find(({ at }) => at === 'files[3].findings')?.shown);
});

test('what is cut with its list is not named', () => {
  const list = Array.from({ length: 64 }, () => ({ inner: Array(64).fill('text') }));
  const { report, cuts } = boundReport({ list }, 700);
  const { list: shown } = report as unknown as { list: readonly unknown[] };
  for (const { at } of cuts) expect(Number(/^list\[(\d+)\]/.exec(at)?.[1] ?? 0)).toBeLessThan(shown.length);
});

test('a report that cannot be cut stays, with long texts shortened', () => {
  const { report, cuts } = boundReport({ text: 'x'.repeat(50_000), one: [['y']] }, 100);
  expect(cuts).toEqual([]);
  expect((report as { text: string }).text).toHaveLength(8001);
});

test('the folders that two lists have in common', () => {
  expect(inBoth(['/a'], ['/a/b', '/c'])).toEqual(['/a/b']);
  expect(inBoth(['/a/b', '/c'], ['/a'])).toEqual(['/a/b']);
  expect(inBoth(['/a'], ['/ab'])).toEqual([]);
});

test('words of the command line become those of the tools, in the words alone', () => {
  const words = { template: 'Choose one with --receiver: {name}, or --nothing.', args: { name: '--receiver' } };
  expect(forAgents(words, {})).toEqual({
    template: 'Choose one with receiver: {name}, or --nothing.',
    args: { name: '--receiver' },
  });
});

const CONFIG = `apiVersion: notification.kubesphere.io/v2beta2
kind: Config
metadata: {name: app}
spec:
  dingtalk:
    conversation:
      appkey: {value: some-key}
      appsecret: {value: patch-app-secret}
      extra: in
`;

test('a patch masks what may be a credential in the lines around a change', () => {
  const { text, hidesCredentials } = patchOf('app.yaml', CONFIG, CONFIG.replace('extra: in', 'extra: In'));
  expect(hidesCredentials).toBe(true);
  expect(text).not.toContain('patch-app-secret');
  expect(text).toContain('appsecret: {value: •••}');
});

test.each(['\n', '\r\n'])('a patch without credentials can be applied, with line ends %j', (end) => {
  const before = ['kind: Silence', 'spec:', '  matchers: {}', ''].join(end);
  const { text, hidesCredentials } = patchOf('a.yaml', before, before.replace('matchers', 'matcher'));
  expect(hidesCredentials).toBe(false);
  expect(text).toContain(`-  matchers: {}${end}+  matcher: {}${end}`);
});

test('a text with lone carriage returns has no patch, because its lines are others', () => {
  const { text, hidesCredentials } = patchOf('a.yaml', `${CONFIG}\r`, CONFIG);
  expect({ text, hidesCredentials }).toEqual({ text: '', hidesCredentials: true });
});

test('a text is public if no line may hold a credential', () => {
  expect(isPublic(CONFIG)).toBe(false);
  expect(isPublic('kind: Silence\nspec:\n  matcher: {}\n')).toBe(true);
});
