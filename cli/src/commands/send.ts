import { type Command, InvalidArgumentError, Option } from 'commander';
import { phrase } from '#core';
import { addPipelineOptions } from '../config/pipeline-options.js';
import { EXIT } from '../exit-code.js';
import { VARIABLES } from '../send/environment.js';
import { type SendOptions, sendTestMessage } from '../send/send-test-message.js';
import { collect } from '../terminal/collect.js';
import { withInterrupt } from '../terminal/interrupted.js';
import type { Terminal, Translate } from '../terminal/terminal.js';

const HELP = phrase(
  `
Credentials come from the manifest, from the Secrets in the files named, or else from the environment:
  {webhook}    the robot’s webhook URL
  {secret}     the robot’s signing secret
  {appkey}     the key of the app that conversations are sent with
  {appsecret}  its secret
Each also with _FILE behind its name: the path of a file that holds nothing but the value.
Proxies come from HTTPS_PROXY, HTTP_PROXY and NO_PROXY. Nothing secret is printed.

Examples:
  $ kubesphere-dingtalk send receiver.yaml secret.yaml --dry-run
  $ kubesphere-dingtalk send receivers.yaml secret.yaml --receiver on-call --target chatbot
  $ kubesphere-dingtalk send receiver.yaml secret.yaml templates.yaml --alerts alerts.json
  $ kubesphere-dingtalk send receiver.yaml --credentials ~/.config/dingtalk.env
  $ kubesphere-dingtalk send receiver.yaml --cluster --context production --dry-run

Exit codes: 0 all delivered, 2 the command cannot be carried out, 3 not, or not certainly, all delivered.`,
  VARIABLES,
);

export function addSend(program: Command, terminal: Terminal): void {
  const { translate } = terminal;
  const command = program
    .command('send')
    .summary(translate(phrase('send a test message to the targets of a receiver')))
    .description(
      translate(
        phrase(
          'Sends the message of the console’s “Send Test Message”, or alerts, through the receiver’s own template to each of its targets.',
        ),
      ),
    )
    .argument(
      '[files...]',
      translate(phrase('manifests with the receiver, its Config and its Secrets; - is standard input')),
    )
    .option('--receiver <name>', translate(phrase('which receiver, when there are several')))
    .option(
      '--target <target>',
      translate(phrase('chatbot, conversation, or a chat id; may be repeated (default: all)')),
      collect,
      [],
    )
    .option('--verification', translate(phrase('send the message of the console’s own test (the default)')))
    .option(
      '--alert <alert>',
      translate(phrase('send an alert instead, by its name or number, of --alerts or the built-in samples')),
    )
    .option(
      '--alerts <file>',
      translate(phrase('send the alerts of a file, as Alertmanager posts them; may be repeated')),
      collect,
      [],
    )
    .option(
      '--credentials <file>',
      translate(phrase('a file with lines NAME=VALUE for those variables, asked for what the environment lacks')),
    )
    .option(
      '--cluster',
      translate(phrase('read Secrets that are still missing from the cluster of the kubeconfig, and nothing else')),
    )
    .option('--context <name>', translate(phrase('with --cluster: which context (default: the current one)')))
    .option(
      '--namespace <name>',
      translate(phrase('with --cluster: where references without a namespace are looked up')),
    )
    .option('--dry-run', translate(phrase('show targets and message, send nothing')))
    .option(
      '--base-url <url>',
      translate(phrase('where conversations are sent to (default: https://oapi.dingtalk.com)')),
      (text) => readUrl(text, translate),
    )
    .option('--timeout <seconds>', translate(phrase('how long one request may take (default: 10)')), (text) =>
      readSeconds(text, translate),
    )
    .addOption(
      new Option('--format <format>', translate(phrase('how to report'))).choices(['text', 'json']).default('text'),
    )
    .option('-y, --yes', translate(phrase('do not ask before sending')));
  addPipelineOptions(command, terminal)
    .addHelpText('after', translate(HELP))
    .action(async (paths: readonly string[], options: SendOptions) => {
      const delivered = await withInterrupt((signal) => sendTestMessage(paths, options, terminal, signal));
      terminal.exit(delivered ? EXIT.ok : EXIT.sendFailed);
    });
}

function readUrl(text: string, translate: Translate): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new InvalidArgumentError(translate(phrase('It takes an http or https URL.')));
  return text;
}

function readSeconds(text: string, translate: Translate): number {
  const seconds = Number(text);
  if (text.trim() === '' || !(seconds > 0 && seconds <= 3600))
    throw new InvalidArgumentError(translate(phrase('It takes a number of seconds, up to 3600.')));
  return seconds;
}
