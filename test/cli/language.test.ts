import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.js';

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'language-'));
});
afterAll(() => rmSync(cwd, { recursive: true }));

describe('--lang', () => {
  it.each(['zh-CN', 'ZH-cn', 'zh_CN.UTF-8', 'zh-Hans', 'zh-hans-CN', 'zh'])('%s: Simplified Chinese', async (name) => {
    for (const args of [
      ['--lang', name, '--help'],
      [`--lang=${name}`, '--help'],
    ]) {
      const { code, stdout } = await runCli(args, { cwd, env: { LANG: 'en_US.UTF-8' } });
      expect([code, stdout]).toEqual([0, expect.stringContaining('显示')]);
    }
  });

  it.each(['en', 'EN-us', 'en_US.UTF-8', 'C'])('%s: English', async (name) => {
    const { code, stdout } = await runCli(['--lang', name, '--help'], { cwd, env: { LANG: 'zh_CN.UTF-8' } });
    expect([code, stdout]).toEqual([0, expect.stringContaining('show help')]);
  });

  it.each(['zh-TW', 'fr', 'english'])('%s: an error', async (name) => {
    const { code, stderr } = await runCli(['--lang', name, 'lint'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('Allowed choices are en, zh-cn.')]);
  });
});

it('Node’s notes to developers stay out of the output, other warnings do not', async () => {
  const preload = join(cwd, 'warn.cjs');
  const kinds = ['ExperimentalWarning', 'DeprecationWarning', 'OtherWarning'];
  const emit = kinds.map((kind) => `process.emitWarning('from ${kind}', '${kind}');`).join(' ');
  writeFileSync(preload, `setImmediate(() => { ${emit} });\n`);
  const { stderr } = await runCli(['lint', '.'], { cwd, env: { NODE_OPTIONS: `--require ${preload}` } });
  expect(stderr).toContain('from OtherWarning');
  expect(stderr).not.toMatch(/from (Experimental|Deprecation)Warning/);
});
