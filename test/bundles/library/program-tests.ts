import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readGitlab, readHooks, readText } from '../../pipelines/files.js';
import { root } from '../paths.js';
import type { Project } from './install-package.js';

/** What pages show as a command, up to the end of the line, a quote or a pipe. */
const COMMAND = /(?:^|[\s'`])(?:npx )?(kubesphere-dingtalk (?:lint|test|diff|import) [^\n'`|]*)/g;

/** @returns the commands in the code of a page, without those that need a cluster */
function commandsOf(page: string): readonly string[] {
  const blocks = readText(page).match(/^```[\s\S]*?^```/gm) ?? [];
  return blocks.flatMap((block) => [...block.matchAll(COMMAND)].map(([, command = '']) => command.trim()));
}

/** Tests of the installed program where teams use it: the commands of the pages, and what `pipelines/` runs. */
export function testProgram(project: () => Project): void {
  let work: string;
  let folder: string;
  beforeAll(() => {
    work = mkdtempSync(join(tmpdir(), 'kubesphere-dingtalk-program-'));
    folder = join(work, 'repository');
    cpSync(join(root, 'test/e2e/routing-workspace'), join(folder, 'manifests'), { recursive: true });
    const git = (...words: readonly string[]) => execFileSync('git', words, { cwd: folder });
    git('init', '--quiet');
    git('add', '.');
    git('-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '--quiet', '--message', 'base');
  });
  afterAll(() => rmSync(work, { recursive: true }));

  /** Runs a line of a shell where the program is installed. */
  async function shell(line: string, env: Readonly<Record<string, string>> = {}) {
    const bin = join(project().folder, 'node_modules/.bin');
    const options = { cwd: folder, env: { PATH: [bin, process.env.PATH].join(delimiter), ...env } };
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
      const commands = commandsOf('docs/cli.md');
      expect(commands.length).toBeGreaterThan(3);
      for (const command of commands) {
        const { code, stderr } = await shell(command, { LANG: language });
        expect([command, code, stderr]).toEqual([command, 0, '']);
      }
      expect((await shell('kubesphere-dingtalk --help', { LANG: language })).stdout).toMatch(help);
      expect(JSON.parse(read('lint.sarif'))).toMatchObject({ version: '2.1.0' });
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
