import { createProgram } from './program.js';
import { reportFailure } from './report-failure.js';
import { endWithReader } from './terminal/closed-pipe.js';
import { createTerminal } from './terminal/terminal.js';

endWithReader(process.stdout);
endWithReader(process.stderr);
const terminal = createTerminal(!process.argv.includes('--no-color'));
createProgram(terminal)
  .parseAsync()
  .catch((error: unknown) => terminal.exit(reportFailure(error, terminal)));
