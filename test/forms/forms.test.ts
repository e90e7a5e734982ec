import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { normalize } from '../cli/normalize.js';
import { runCli } from '../cli/run-cli.js';
import { provideKubectl } from '../debian/provide-kubectl.js';

/**
 * Repositories in the forms that people keep manifests in, one folder each. `expected.txt` is what a terminal shows:
 * commands after `$`, each with its output and exit code. They run in a copy, as the top of a repository of its own.
 */
const forms = dirname(fileURLToPath(import.meta.url));

/** Set to write the actual output as the expected one. Review the diff afterwards. */
const UPDATE = process.env.UPDATE_FORMS === '1';

const names = readdirSync(forms).filter((name) => existsSync(join(forms, name, 'expected.txt')));

/** A program that stands for kustomize where none is installed. */
const STAND_IN = join(forms, 'stand-in');

const withStandIn = [STAND_IN, process.env.PATH].join(delimiter);

test.concurrent.each(names)('%s', (name) => run(name, withStandIn));

const kubectl = provideKubectl();

/** The real one, of any version: these forms are those that the oldest one knows, which Debian packages. */
test('kustomize-2, with the real kubectl', ({ skip }) => {
  if ('folder' in kubectl) return run('kustomize-2', [kubectl.folder, process.env.PATH].join(delimiter));
  console.warn(`not run: ${kubectl.missing}`);
  return skip(`not run: ${kubectl.missing}`);
});

async function run(name: string, path: string): Promise<void> {
  const file = join(forms, name, 'expected.txt');
  const expected = readFileSync(file, 'utf8');
  const commands = [...expected.matchAll(/^\$ kubesphere-dingtalk (.*)$/gm)].map(([, args = '']) => args);
  expect(commands).not.toEqual([]);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'form-')));
  try {
    cpSync(join(forms, name), folder, { recursive: true });
    rmSync(join(folder, 'expected.txt'));
    mkdirSync(join(folder, '.git'));
    const shown: string[] = [];
    for (const command of commands) {
      const { stdout, stderr, code } = await runCli(command.split(' ').filter(Boolean), { cwd: folder, env: { PATH: path } });
      const output = withoutBuiltLines(normalize(`${stdout}${stderr}`, folder, undefined), command).trimEnd();
      shown.push(`$ kubesphere-dingtalk ${command}\n${output}\n[exit ${code}]\n`);
    }
    const actual = shown.join('\n');
    if (UPDATE) writeFileSync(file, actual);
    expect(actual).toBe(UPDATE ? actual : expected);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The lines of what is built differ between versions of the program. */
function withoutBuiltLines(output: string, command: string): string {
  const [, built] = / --kustomize (\S+)/.exec(command) ?? [];
  return built === undefined ? output : output.replaceAll(new RegExp(`(?<=^| )${built.replace('*', '\\w+')}:\\d+`, 'gm'), `${built}:<line>`);
}
