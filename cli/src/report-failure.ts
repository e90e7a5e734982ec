import { CommanderError } from 'commander';
import { EXIT, type ExitCode } from './exit-code.js';
import { hideSecrets } from './hide-secrets.js';
import { printable } from './terminal/printable.js';
import type { Terminal } from './terminal/terminal.js';
import { UsageError } from './usage-error.js';

/** Tells a person why a command did not run, without stack traces and secrets. */
export function reportFailure(error: unknown, { note, err }: Terminal): ExitCode {
  // commander has said it already
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof UsageError) {
    note(`${err.red('error:')} ${printable(error.message)}`);
    note(printable(error.next, { lines: true }));
    return EXIT.usage;
  }
  const text = hideSecrets(error instanceof Error ? error.message : String(error));
  note(`${err.red('error:')} This should not have happened: ${printable(text)}`);
  note('Please report it, with the command that you ran.');
  return EXIT.usage;
}
