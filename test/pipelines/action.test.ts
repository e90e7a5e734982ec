import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root } from './files.js';

let work: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'action-'));
  mkdirSync(join(work, 'runner'));
});
afterEach(() => rmSync(work, { recursive: true }));

/** Puts a program in the place of another one. It adds a line with its words to `calls`, and then does what `body` says. */
function standIn(path: string, body: string): void {
  const file = join(work, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `#!/bin/sh\nprintf '<%s>' "$@" >>"${join(work, 'calls')}"\necho >>"${join(work, 'calls')}"\n${body}\n`,
  );
  chmodSync(file, 0o755);
}

const PROGRAM = 'runner/kubesphere-dingtalk/node_modules/.bin/kubesphere-dingtalk';

const read = (name: string): string => (existsSync(join(work, name)) ? readFileSync(join(work, name), 'utf8') : '');

/** Runs a step of the action as GitHub's runner does. @returns its exit code */
const step = (name: string, env: Readonly<Record<string, string>> = {}): number | null => runStep(name, env).status;

function runStep(name: string, env: Readonly<Record<string, string>> = {}) {
  return spawnSync(join(root, 'pipelines/action.sh'), [name], {
    cwd: work,
    encoding: 'utf8',
    env: {
      PATH: [join(work, 'bin'), process.env.PATH].join(delimiter),
      RUNNER_TEMP: join(work, 'runner'),
      GITHUB_OUTPUT: join(work, 'output'),
      GITHUB_STEP_SUMMARY: join(work, 'summary'),
      GITHUB_REPOSITORY: 'team/alerts',
      GITHUB_ACTION_PATH: root,
      ...env,
    },
  });
}

describe.skipIf(process.platform === 'win32')('the steps of the action', () => {
  test('install takes the version of the action, or the one that is asked for', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
    standIn('bin/npm', '');
    expect([step('install'), step('install', { VERSION: '1.2.3' })]).toEqual([0, 0]);
    const wanted = read('calls').match(/<kubesphere-dingtalk@[^>]+>/g);
    expect(wanted).toEqual([`<kubesphere-dingtalk@${version}>`, '<kubesphere-dingtalk@1.2.3>']);
  });

  test('lint passes each line on as one path, never as an option or a command, and fails as the program does', () => {
    standIn(PROGRAM, 'exit 1');
    const paths = '  manifests/\n\nwith space/*.yaml\n$(touch hacked)\n';
    expect(step('lint', { PATHS: paths, SARIF_FILE: 'lint.sarif', OUTPUT_LANGUAGE: 'zh-cn' })).toBe(1);
    const words = '<manifests/><with space/*.yaml><$(touch hacked)>';
    expect(read('calls').trim().split('\n')).toEqual([
      `<--lang><zh-cn><lint><--format><sarif>${words}`,
      `<--lang><zh-cn><lint><--format><github>${words}`,
    ]);
    expect(existsSync(join(work, 'hacked'))).toBe(false);
  });

  test('test runs only where there are routing tests', () => {
    standIn(PROGRAM, 'echo report');
    expect(step('test')).toBe(0);
    expect([read('calls'), read('output')]).toEqual(['', '']);
    writeFileSync(join(work, 'a.dingtalk-test.yaml'), '');
    expect(step('test')).toBe(0);
    const [, file = ''] = /^junit-file=(.+)$/m.exec(read('output')) ?? [];
    expect(readFileSync(file, 'utf8')).toBe('report\n');
    expect(read('calls')).toContain('<test><--format><junit><.>');
  });

  test.each([
    { status: 0, shown: true },
    { status: 1, shown: true },
    { status: 2, shown: false },
  ])('diff with exit code $status is shown: $shown', ({ status, shown }) => {
    standIn(PROGRAM, `echo comparison; exit ${status}`);
    const git = (...words: readonly string[]) => execFileSync('git', words, { cwd: work, encoding: 'utf8' }).trim();
    git('init', '--quiet');
    git('-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '--quiet', '--allow-empty', '--message', 'base');
    const base = git('rev-parse', 'HEAD');
    const compared = runStep('diff', { BASE: base, FAIL_ON: 'any', PATHS: 'manifests/' });
    expect([compared.status, compared.stderr]).toEqual([status, status === 1 ? 'comparison\n' : '']);
    expect(read('calls')).toContain(`<diff><${base}><--format><markdown><--fail-on><any><--><manifests/>`);
    expect([read('summary'), read('output').includes('diff-file=')]).toEqual(
      shown ? ['comparison\n', true] : ['', false],
    );
  });

  test.each([
    { found: '', method: 'POST', path: 'repos/team/alerts/issues/7/comments' },
    { found: '42', method: 'PATCH', path: 'repos/team/alerts/issues/comments/42' },
  ])('comment: $method, if the comment of an earlier run is "$found"', ({ found, method, path }) => {
    standIn('bin/gh', `case "$*" in *--paginate*) echo "${found}" ;; esac`);
    writeFileSync(join(work, 'diff.md'), 'comparison\n');
    expect(step('comment', { DIFF_FILE: join(work, 'diff.md'), PULL_REQUEST: '7', GH_TOKEN: 'token' })).toBe(0);
    const [listing, writing] = read('calls').trim().split('\n');
    expect(listing).toContain('<repos/team/alerts/issues/7/comments>');
    expect(writing).toContain(`<--method><${method}><${path}>`);
    expect(read('runner/kubesphere-dingtalk-comment.md')).toBe('<!-- kubesphere-dingtalk: diff -->\ncomparison\n');
  });

  test.each(['lint', 'test'])('%s shows an error once, although the program runs twice', (name) => {
    standIn(PROGRAM, 'echo "error: no such file" >&2; exit 2');
    writeFileSync(join(work, 'a.dingtalk-test.yaml'), '');
    const { status, stderr } = runStep(name, { SARIF_FILE: 'lint.sarif' });
    expect(read('calls').trim().split('\n')).toHaveLength(2);
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'error: no such file\n' });
  });

  test('an unknown step is an error', () => {
    expect(step('deploy')).toBe(2);
  });
});
