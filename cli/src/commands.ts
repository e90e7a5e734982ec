import type { Command } from 'commander';
import { addDiff } from './commands/diff.js';
import { addExplain } from './commands/explain.js';
import { addImport } from './commands/import.js';
import { addLint } from './commands/lint.js';
import { addLsp } from './commands/lsp.js';
import { addMcp } from './commands/mcp.js';
import { addPreview } from './commands/preview.js';
import { addSend } from './commands/send.js';
import { addSimulate } from './commands/simulate.js';
import { addTest } from './commands/test.js';
import { addUpgrade } from './commands/upgrade.js';
import type { Terminal } from './terminal/terminal.js';

/** Adds a command with its options and its action to the program. */
type AddCommand = (program: Command, terminal: Terminal) => void;

/** Every command, in the order of `--help`. A new one is a file in `commands/`, a line here, and a case in `test/cli/`. */
export const COMMANDS: readonly AddCommand[] = [
  addLint,
  addPreview,
  addExplain,
  addTest,
  addDiff,
  addUpgrade,
  addImport,
  addSend,
  addSimulate,
  addLsp,
  addMcp,
];
