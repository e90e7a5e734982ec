import { Command, Option } from 'commander';
import { phrase } from '#core';
import { COMMANDS } from './commands.js';
import { formatUsageError } from './terminal/format-usage-error.js';
import { helpWords } from './terminal/help-words.js';
import { LANGUAGES } from './terminal/language.js';
import type { Terminal } from './terminal/terminal.js';
import { readVersion } from './version.js';

const EXAMPLES = phrase(`
Examples:
  $ kubesphere-dingtalk lint manifests/                      check all YAML files of a folder
  $ kubesphere-dingtalk lint --fix receiver.yaml             repair what has one right answer
  $ kubesphere-dingtalk preview receiver.yaml                see which alerts the conditions let through
  $ kubesphere-dingtalk test manifests/                      run routing tests: who is to get which alert
  $ kubesphere-dingtalk send receiver.yaml secret.yaml       send a test message
  $ kubesphere-dingtalk simulate                             run a DingTalk of your own to send to

Exit codes: 0 all is well, 1 problems in a manifest, 2 the command cannot be carried out, 3 a message did not arrive.`);

/** @throws CommanderError for wrong command lines, and at the end of `--help` and `--version` */
export function createProgram(terminal: Terminal): Command {
  const { translate } = terminal;
  const program = new Command('kubesphere-dingtalk')
    .description(translate(phrase('Checks, previews and tests the KubeSphere manifests that send alerts to DingTalk.')))
    .version(readVersion(), '-V, --version', translate(phrase('print the version')))
    .configureHelp(helpWords(translate))
    .configureOutput({ outputError: (text, write) => write(formatUsageError(text, translate)) })
    .helpOption('-h, --help', translate(phrase('explain the program, or one of its commands')))
    .helpCommand('help [command]', translate(phrase('explain a command')))
    .option('--no-color', translate(phrase('print without colours')))
    .addOption(
      new Option(
        '--lang <language>',
        translate(phrase('speak this language (default: that of the environment)')),
      ).choices(LANGUAGES),
    )
    .addHelpText('after', translate(EXAMPLES))
    .showHelpAfterError(translate(phrase('Add --help to see what is possible.')))
    .exitOverride();
  for (const add of COMMANDS) add(program, terminal);
  return program;
}
