import { createRequire } from 'node:module';
import type { Command } from 'commander';
import { phrase } from '#core';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

export function addLsp(program: Command, { translate }: Terminal): void {
  program
    .command('lsp')
    .summary(translate(phrase('run the language server for an editor')))
    .description(translate(phrase('Runs the language server for editors that support the Language Server Protocol.')))
    .option('--stdio', translate(phrase('communicate over standard input and output')))
    .option('--clientProcessId <pid>', translate(phrase('exit when this process exits')))
    .action(({ stdio }: { readonly stdio?: boolean }) => {
      if (!stdio)
        throw new UsageError(
          phrase('The language server communicates over standard input and output only.'),
          phrase('Configure your editor to run: kubesphere-dingtalk lsp --stdio'),
        );
      // the server reads the transport from the arguments itself
      createRequire(import.meta.url)('./server.js');
    });
}
