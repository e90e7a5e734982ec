import pc from 'picocolors';
import { renderPhrase, translationsFor } from '#core';
import { createNodeStore } from '#workspace';
import { createProgram } from '../../cli/src/program.js';
import { reportFailure } from '../../cli/src/report-failure.js';
import type { Terminal } from '../../cli/src/terminal/terminal.js';
import type { CliRun } from './run-cli.js';

/**
 * Everything that a command prints, without a process of its own: for tests that run it very often. The version comes
 * from the bundle's folder, so the test must mock `cli/src/version.js`.
 */
export async function runInProcess(args: readonly string[], cwd: string): Promise<string> {
  const printed: string[] = [];
  await run(args, { cwd, env: {} }, (text) => void printed.push(text));
  return printed.join('\n');
}

/** The same as a process of its own would give. */
export async function runAsProcess(
  args: readonly string[],
  options: { readonly cwd: string; readonly env: Terminal['env'] },
): Promise<CliRun> {
  const printed = { print: '', note: '' };
  const code = await run(args, options, (text, stream) => {
    printed[stream] += `${text}\n`;
  });
  return { code, stdout: printed.print, stderr: printed.note };
}

async function run(
  args: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env: Terminal['env'] },
  say: (text: string, stream: 'print' | 'note') => void,
): Promise<number> {
  const translations = translationsFor('en');
  let code = 0;
  const terminal: Terminal = {
    cwd,
    env,
    store: createNodeStore(),
    out: pc.createColors(false),
    err: pc.createColors(false),
    print: (text) => say(text, 'print'),
    note: (text) => say(text, 'note'),
    language: 'en',
    translations,
    translate: (phrase) => renderPhrase(phrase, translations),
    exit: (given) => {
      code = given;
    },
  };
  try {
    await createProgram(terminal).parseAsync([...args], { from: 'user' });
  } catch (error) {
    return reportFailure(error, terminal);
  }
  return code;
}
