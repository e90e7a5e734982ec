import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { startSimulator } from '#simulator';
import { type CommandLine, commandsWithExits, ownCommand, scriptsIn, showsOutput } from '../docs/command-lines.js';
import { valuesOf } from '../docs/load-yaml.js';
import { type Block, fileOf, PAGES, readPage } from '../docs/read-page.js';
import { checkOptions, missingProgram, runLine, runRequests } from '../docs/run-command.js';
import { makeWorkplace } from '../docs/workplace.js';

vi.mock('../../cli/src/version.js', () => ({ readVersion: () => '1.0.0' }));

interface Line extends CommandLine {
  readonly block: Block;
  readonly exit?: number;
}

/** Pages with blocks that may have commands. */
const pages = PAGES.map((page) => ({ page, blocks: readPage(page) })).filter(({ blocks }) =>
  blocks.some(({ language }) => ['yaml', 'sh', 'console'].includes(language)),
);

describe.each(pages)('$page', ({ blocks }) => {
  const yaml = blocks.filter(({ language }) => language === 'yaml');
  const shell = blocks.filter(({ language }) => language === 'sh' || language === 'console');

  const requests = shell.filter(({ notes }) => notes.get('with') === 'simulator');

  if (requests.length > 0)
    test('has requests that the simulator answers', async ({ skip }) => {
      const missing = await missingProgram();
      if (missing !== undefined) {
        console.warn(`not run: ${missing} is missing`);
        skip();
      }
      const simulator = await startSimulator();
      const folder = mkdtempSync(join(tmpdir(), 'docs-requests-'));
      try {
        for (const { place, text } of requests) {
          const { code, shown } = await runRequests(text, simulator.url, folder);
          expect({ place, code, shown }).toEqual({ place, code: 0, shown: expect.any(String) });
          for (const [, output = ''] of text.matchAll(/^# (\{.*)$/gm)) expect(shown).toContain(output);
          await fetch(`${simulator.url}/_simulator/messages`, { method: 'DELETE' });
        }
      } finally {
        await simulator.close();
        rmSync(folder, { recursive: true });
      }
    });

  test('has commands that run', async () => {
    const pipelines = yaml.flatMap((block) => {
      if (fileOf(block) !== undefined || block.notes.has('within')) return [];
      const lines = valuesOf(block.text)
        .flatMap(scriptsIn)
        .filter((line) => line.includes('kubesphere-dingtalk '));
      return lines.map((line) => ({ block, line: line.trim().replaceAll(/\$\{\{.*?\}\}/g, 'main') }));
    });
    const commands = shell.flatMap((block) => {
      if (block.notes.has('with')) return [];
      return commandsWithExits(block).map((command) => ({ block, ...command }));
    });
    const lines = [...commands, ...pipelines];
    const folder = makeWorkplace(lines.some(({ line }) => /kubesphere-dingtalk diff\b/.test(line)));
    const wrong: string[] = [];
    try {
      for (const block of yaml) {
        const file = fileOf(block);
        if (file === undefined) continue;
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), block.text);
      }
      for (const { block, line, ...rest } of lines as readonly Line[]) {
        const say = (text: string): void => void wrong.push(`${block.place} ${line}: ${text}`);
        const reason = block.notes.get('not run');
        if (reason !== undefined) {
          const problem = reason === '' ? 'does not say why it is not run' : checkOptions(line);
          if (problem !== undefined) say(problem);
        } else if (!line.includes('kubesphere-dingtalk ')) say('is no command of ours, and is not marked as “not run”');
        else {
          const { code, shown } = await runLine(line, folder);
          if (code !== (rest.exit ?? 0)) say(`exits with ${code}\n${shown}`);
          if (rest.output !== undefined && !showsOutput(rest.output, shown)) say(`shows\n${shown}`);
        }
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
    expect(wrong.join('\n')).toBe('');
  });
});

test('a line with one of our commands is known as such', () => {
  expect(ownCommand('npx kubesphere-dingtalk lint manifests/')).toEqual({ args: ['lint', 'manifests/'] });
  expect(ownCommand("kubesphere-dingtalk lint 'a b/**' > out.txt")).toEqual({
    args: ['lint', 'a b/**'],
    into: 'out.txt',
  });
  expect(ownCommand('kubesphere-dingtalk lint || true')).toBeUndefined();
});

test('options of commands that are not run are checked', () => {
  expect(checkOptions('kubesphere-dingtalk import --context production > notifications.yaml')).toBeUndefined();
  expect(checkOptions('kubectl get receivers -o yaml | kubesphere-dingtalk import --from -')).toBeUndefined();
  expect(checkOptions('kubesphere-dingtalk explain DiskFull --claster')).toBe('explain does not know --claster');
  expect(checkOptions('kubesphere-dingtalk imprt')).toBe('imprt is not a command');
});

test('an output that is shown in part is compared', () => {
  const output = 'one\ntwo\nthree';
  expect(showsOutput(output, output)).toBe(true);
  expect(['…\ntwo\n…', 'one\n…', '…\nthree', 'one\n…\nthree'].filter((shown) => !showsOutput(shown, output))).toEqual(
    [],
  );
  expect(
    ['one', 'two\n…', '…\ntwo', 'one\n…\nfour', 'three\n…\none'].filter((shown) => showsOutput(shown, output)),
  ).toEqual([]);
});
