import { createRequire } from 'node:module';
import type { Command } from 'commander';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

export function addLsp(program: Command, _terminal: Terminal): void {
  program
    .command('lsp')
    .summary('run the language server for an editor')
    .description('Runs the language server, for any editor that speaks the Language Server Protocol.')
    .option('--stdio', 'talk over standard input and output')
    .option('--clientProcessId <pid>', 'end when this process ends')
    .action(({ stdio }: { readonly stdio?: boolean }) => {
      if (!stdio)
        throw new UsageError(
          'The language server talks over standard input and output only.',
          'Let your editor run: kubesphere-dingtalk lsp --stdio',
        );
      // it reads the transport from the arguments itself
      createRequire(import.meta.url)('./server.js');
    });
}
