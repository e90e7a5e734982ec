import { Command, Option } from 'commander';
import { hideSecrets, phrase } from '#core';
import { COMMANDS } from './commands.js';
import { formatUsageError } from './terminal/format-usage-error.js';
import { helpWords } from './terminal/help-words.js';
import { LANGUAGES, readLanguage } from './terminal/language.js';
import { printable } from './terminal/printable.js';
import type { Terminal } from './terminal/terminal.js';
import { readVersion } from './version.js';

const EXAMPLES = phrase(`
Examples:
  $ kubesphere-dingtalk lint manifests/                      check all manifests of a folder
  $ kubesphere-dingtalk lint --fix receiver.yaml             fix findings that have a single fix
  $ kubesphere-dingtalk preview receiver.yaml                show which alerts match the conditions
  $ kubesphere-dingtalk explain NodeNotReady --cluster       explain why a deployed receiver gets an alert, or not
  $ kubesphere-dingtalk test manifests/                      run routing tests
  $ kubesphere-dingtalk diff origin/main...HEAD              show what a change does to alerts
  $ kubesphere-dingtalk upgrade --from 3.3 --to 4.1 .        show what changes with another release
  $ kubesphere-dingtalk import > notifications.yaml          write clean manifests of what a cluster has
  $ kubesphere-dingtalk send receiver.yaml secret.yaml       send a test message
  $ kubesphere-dingtalk simulate                             run the DingTalk simulator

Exit codes: 0 ok, 1 findings in a manifest, 2 the command cannot run, 3 a message was not delivered.`);

/** @throws CommanderError for wrong command lines, and after `--help` and `--version` */
export function createProgram(terminal: Terminal): Command {
  const { translate } = terminal;
  const program = new Command('kubesphere-dingtalk')
    .description(translate(phrase('Checks, previews and tests the KubeSphere manifests that send alerts to DingTalk.')))
    .version(readVersion(), '-V, --version', translate(phrase('print the version')))
    .configureHelp(helpWords(translate))
    .configureOutput({
      outputError: (text, write) => write(printable(hideSecrets(formatUsageError(text, translate)), { lines: true })),
    })
    .helpOption('-h, --help', translate(phrase('show help for the program or a command')))
    .helpCommand('help [command]', translate(phrase('show help for a command')))
    .option('--no-color', translate(phrase('disable colors')))
    .addOption(
      new Option('--lang <language>', translate(phrase('output language (default: from the environment)')))
        .choices(LANGUAGES)
        .argParser(readLanguage),
    )
    .addHelpText('after', translate(EXAMPLES))
    .showHelpAfterError(translate(phrase('Run with --help for usage.')))
    .exitOverride();
  for (const add of COMMANDS) add(program, terminal);
  return program;
}
