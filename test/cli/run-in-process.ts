import pc from 'picocolors';
import { renderPhrase, translationsFor } from '#core';
import { createNodeStore } from '#workspace';
import { createProgram } from '../../cli/src/program.js';
import { reportFailure } from '../../cli/src/report-failure.js';
import type { Terminal } from '../../cli/src/terminal/terminal.js';

/**
 * Everything that a command prints, without a process of its own: for tests that run it very often. The version comes
 * from the bundle's folder, so the test must mock `cli/src/version.js`.
 */
export async function runInProcess(args: readonly string[], cwd: string): Promise<string> {
  const printed: string[] = [];
  const translations = translationsFor('en');
  const say = (text: string): void => void printed.push(text);
  const terminal: Terminal = {
    cwd,
    env: {},
    store: createNodeStore(),
    out: pc.createColors(false),
    err: pc.createColors(false),
    print: say,
    note: say,
    language: 'en',
    translations,
    translate: (phrase) => renderPhrase(phrase, translations),
    exit: () => undefined,
  };
  try {
    await createProgram(terminal).parseAsync([...args], { from: 'user' });
  } catch (error) {
    reportFailure(error, terminal);
  }
  return printed.join('\n');
}
