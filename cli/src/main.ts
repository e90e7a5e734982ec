import { createNodeStore } from '#workspace';
import { createProgram } from './program.js';
import { reportFailure } from './report-failure.js';
import { hideNodeWarnings } from './terminal/hide-node-warnings.js';
import { languageOf } from './terminal/language.js';
import { createTerminal } from './terminal/terminal.js';

hideNodeWarnings();
endWithReader(process.stdout);
endWithReader(process.stderr);
const { argv, env } = process;
const terminal = createTerminal(!argv.includes('--no-color'), languageOf(argv, env), createNodeStore());
createProgram(terminal)
  .parseAsync()
  .catch((error: unknown) => terminal.exit(reportFailure(error, terminal)));

/** Without a reader (`… | head` has ended), the rest of the output is useless. */
function endWithReader(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}
