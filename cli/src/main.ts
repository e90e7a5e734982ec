import { askedLocale, environmentLocale, phrase } from '#core';
import { createNodeStore } from '#workspace';
import { EXIT } from './exit-code.js';
import { createProgram } from './program.js';
import { reportFailure } from './report-failure.js';
import { hideNodeWarnings } from './terminal/hide-node-warnings.js';
import { createTerminal } from './terminal/terminal.js';
import { UsageError } from './usage-error.js';

hideNodeWarnings();
const { argv, env, stdout, stderr } = process;
// before the command line is parsed, because help and errors are translated too
const locale = askedLocale(argv) ?? environmentLocale(env);
const terminal = createTerminal(!argv.includes('--no-color'), locale, createNodeStore());
// what is not read, or not stored, is no result: the exit code must not be that of one
stdout.once('error', (error: NodeJS.ErrnoException) => process.exit(reportFailure(unwritten(error), terminal)));
stderr.once('error', () => process.exit(EXIT.usage));
createProgram(terminal)
  .parseAsync()
  .catch((error: unknown) => terminal.exit(reportFailure(error, terminal)));

function unwritten({ code = '' }: NodeJS.ErrnoException): UsageError {
  const known = {
    EPIPE: phrase('The output is incomplete: its reader has ended.'),
    ENOSPC: phrase('The output is incomplete: the disk is full.'),
  };
  return new UsageError(
    Object.hasOwn(known, code)
      ? known[code as keyof typeof known]
      : phrase('The output is incomplete: it cannot be written ({code}).', { code }),
  );
}
