import { Command } from 'commander';
import { COMMANDS } from './commands.js';
import type { Terminal } from './terminal/terminal.js';
import { readVersion } from './version.js';

const EXAMPLES = `
Examples:
  $ kubesphere-dingtalk lint manifests/                      check all YAML files of a folder
  $ kubesphere-dingtalk lint --fix receiver.yaml             repair what has one right answer
  $ kubesphere-dingtalk preview receiver.yaml                see which alerts the conditions let through
  $ kubesphere-dingtalk send receiver.yaml secret.yaml       send a test message
  $ kubesphere-dingtalk simulate                             run a DingTalk of your own to send to

Exit codes: 0 all is well, 1 problems in a manifest, 2 the command cannot be carried out, 3 a message did not arrive.`;

/** @throws CommanderError for wrong command lines, and at the end of `--help` and `--version` */
export function createProgram(terminal: Terminal): Command {
  const program = new Command('kubesphere-dingtalk')
    .description('Checks, previews and tests the KubeSphere manifests that send alerts to DingTalk.')
    .version(readVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'explain the program, or one of its commands')
    .helpCommand('help [command]', 'explain a command')
    .option('--no-color', 'print without colours')
    .addHelpText('after', EXAMPLES)
    .showHelpAfterError('Add --help to see what is possible.')
    .exitOverride();
  for (const add of COMMANDS) add(program, terminal);
  return program;
}
