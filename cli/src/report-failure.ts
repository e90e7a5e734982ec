import { CommanderError } from 'commander';
import { hideSecrets, phrase } from '#core';
import { EXIT, type ExitCode } from './exit-code.js';
import { labelled } from './terminal/labelled.js';
import { printable } from './terminal/printable.js';
import type { Terminal } from './terminal/terminal.js';
import { NoMessageError, UsageError } from './usage-error.js';

/** Prints why a command failed, without stack traces and secrets. */
export function reportFailure(error: unknown, { note, err, translate }: Terminal): ExitCode {
  // commander has already printed it
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  const head = err.red(translate(phrase('error:')));
  if (error instanceof UsageError) {
    note(labelled(head, printable(hideSecrets(translate(error.phrase))), translate));
    if (error.next.length > 0) note(printable(hideSecrets(error.next.map(translate).join('\n')), { lines: true }));
    return error instanceof NoMessageError ? EXIT.sendFailed : EXIT.usage;
  }
  const text = hideSecrets(error instanceof Error ? error.message : String(error));
  note(labelled(head, printable(translate(phrase('Internal error: {message}', { message: text }))), translate));
  note(translate(phrase('Please report this error with the command that you ran.')));
  return EXIT.usage;
}
