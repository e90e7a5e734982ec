import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandsWithExits } from '../../docs/command-lines.js';
import { readPage } from '../../docs/read-page.js';
import { makeWorkplace } from '../../docs/workplace.js';
import { readGitlab, readHooks } from '../../pipelines/files.js';
import { root } from '../paths.js';
import type { Project } from './install-package.js';

/**
 * The first line of each command on the page of the command line, and those that write a file. All of them run in
 * `test/cli/documentation.test.ts`, without a process each.
 */
function shownCommands(): readonly { readonly line: string; readonly exit: number }[] {
  const all = readPage('docs/cli.md').flatMap((block) =>
    block.language === 'sh' && !block.notes.has('not run') ? commandsWithExits(block) : [],
  );
  const nameOf = (line: string): string => line.split(' ')[1] ?? '';
  return all.filter(
    ({ line }, index) => line.includes(' > ') || all.findIndex((each) => nameOf(each.line) === nameOf(line)) === index,
  );
}

/** Tests of the installed program where teams use it: the commands of the pages, and what `pipelines/` runs. */
export function testProgram(project: () => Project): void {
  let work: string;
  let folder: string;
  let workplace: string;
  beforeAll(() => {
    workplace = makeWorkplace(true);
    work = mkdtempSync(join(tmpdir(), 'kubesphere-dingtalk-program-'));
    folder = join(work, 'repository');
    cpSync(join(root, 'test/e2e/routing-workspace'), join(folder, 'manifests'), { recursive: true });
    const git = (...words: readonly string[]) => execFileSync('git', words, { cwd: folder });
    git('init', '--quiet');
    git('add', '.');
    git('-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '--quiet', '--message', 'base');
  });
  afterAll(() => {
    for (const each of [work, workplace]) rmSync(each, { recursive: true });
  });

  /** Runs a line of a shell where the program is installed. */
  async function shell(line: string, env: Readonly<Record<string, string>> = {}, cwd = folder) {
    const bin = join(project().folder, 'node_modules/.bin');
    const options = { cwd, env: { PATH: [bin, process.env.PATH].join(delimiter), ...env } };
    return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
      execFile('bash', ['--norc', '-c', line], options, (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
      });
    });
  }

  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

  test('every page that the program names is in the package', () => {
    const { installed } = project();
    const texts = ['dist', 'l10n'].flatMap((name) =>
      readdirSync(join(installed, name))
        .filter((file) => /\.js(?:on)?$/.test(file))
        .map((file) => readFileSync(join(installed, name, file), 'utf8')),
    );
    const pages = new Set(texts.flatMap((text) => text.match(/\bdocs\/[\w-]+\.md\b/g) ?? []));
    expect(pages.size).toBeGreaterThan(2);
    expect([...pages].filter((page) => !existsSync(join(installed, page)))).toEqual([]);
    expect(existsSync(join(installed, 'THIRD-PARTY-NOTICES'))).toBe(true);
  });

  // each of them starts several processes, one after another
  describe.skipIf(process.platform === 'win32')('in a repository', { timeout: 120_000 }, () => {
    test.each([
      { language: 'en_US.UTF-8', help: /^Usage: kubesphere-dingtalk/ },
      { language: 'zh_CN.UTF-8', help: /^用法：kubesphere-dingtalk|^[^\n]*\p{Script=Han}/u },
    ])('the commands of docs/cli.md run ($language)', async ({ language, help }) => {
      const commands = shownCommands();
      expect(commands.length).toBeGreaterThan(5);
      for (const { line, exit } of commands) {
        const { code, stderr } = await shell(line, { LANG: language }, workplace);
        expect({ line, code, stderr }).toEqual({ line, code: exit, stderr: expect.any(String) });
      }
      expect((await shell('kubesphere-dingtalk --help', { LANG: language })).stdout).toMatch(help);
      expect(JSON.parse(readFileSync(join(workplace, 'lint.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
    });

    test('the scripts of the GitLab jobs write their reports', async () => {
      const base = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: folder, encoding: 'utf8' }).trim();
      const env = { KUBESPHERE_DINGTALK_PATHS: 'manifests/', CI_MERGE_REQUEST_DIFF_BASE_SHA: base };
      const codes: Record<string, number> = {};
      for (const [name, { script = [] }] of readGitlab().jobs) {
        const { code } = await shell(script.join('\n'), env);
        codes[name] = code;
      }
      // one case of the routing tests fails
      expect(codes).toEqual({
        'kubesphere-dingtalk-lint': 0,
        'kubesphere-dingtalk-test': 1,
        'kubesphere-dingtalk-diff': 0,
      });
      expect(JSON.parse(read('gl-code-quality-report.json'))).toEqual(expect.any(Array));
      expect(read('routing-tests.xml')).toContain('<testsuites');
      expect(read('kubesphere-dingtalk-diff.md')).not.toBe('');
    });

    test('the entries of the hooks run', async () => {
      const codes: number[] = [];
      for (const { entry, args } of readHooks()) codes.push((await shell([entry, ...args].join(' '))).code);
      expect(codes).toEqual([0, 1]);
    });

    test('the steps of the action run with it', async () => {
      const runner = join(work, 'runner');
      mkdirSync(runner);
      symlinkSync(project().folder, join(runner, 'kubesphere-dingtalk'));
      const env = {
        RUNNER_TEMP: runner,
        GITHUB_OUTPUT: join(work, 'output'),
        GITHUB_STEP_SUMMARY: join(work, 'summary'),
        PATHS: 'manifests/',
        BASE: 'HEAD',
        FAIL_ON: 'lost-receiver,verdict',
      };
      const codes: number[] = [];
      for (const step of ['lint', 'test', 'diff']) {
        codes.push((await shell(`${join(root, 'pipelines/action.sh')} ${step}`, env)).code);
      }
      expect(codes).toEqual([0, 1, 0]);
      const written = readFileSync(join(work, 'output'), 'utf8');
      expect(written).toMatch(/^junit-file=.+\ndiff-file=.+\n$/);
      expect(readFileSync(join(work, 'summary'), 'utf8')).not.toBe('');
    });
  });
}
