import { type Command, InvalidArgumentError, Option } from 'commander';
import { phrase } from '#core';
import { addPipelineOptions } from '../config/pipeline-options.js';
import { EXIT } from '../exit-code.js';
import { addAlertSourceOptions } from '../live/alert-source-options.js';
import { addGivenAlertOptions } from '../preview/given-alert.js';
import { type DrillOptions, runDrill } from '../send/drill/run-drill.js';
import { runSend, type SendOptions } from '../send/run-send.js';
import { ownVariable, VARIABLES } from '../send/variables.js';
import { collect } from '../terminal/collect.js';
import { withInterrupt } from '../terminal/interrupted.js';
import type { Terminal, Translate } from '../terminal/terminal.js';

type SendCommandOptions = SendOptions & DrillOptions & { readonly drill?: boolean };

const HELP = phrase(
  `
Credentials come from the manifest, from Secrets in the files, or from environment variables:
  {webhook}    the robot’s webhook URL
  {secret}     the robot’s signing secret
  {appkey}     the AppKey of the app that sends to conversations
  {appsecret}  the app’s AppSecret
To read a value from a file, append _FILE to the variable’s name and set it to the file’s path. For one Receiver or
Config, append __ and its name: {own} for “on-call”.
HTTPS_PROXY, HTTP_PROXY and NO_PROXY define proxies. Credentials are never printed.

Examples:
  $ kubesphere-dingtalk send receiver.yaml secret.yaml --dry-run
  $ kubesphere-dingtalk send receivers.yaml secret.yaml --receiver on-call --target chatbot
  $ kubesphere-dingtalk send receiver.yaml secret.yaml templates.yaml --alerts alerts.json
  $ kubesphere-dingtalk send receiver.yaml --label alertname=DiskFull --annotation message='Disk is full'
  $ kubesphere-dingtalk send receiver.yaml --credentials ~/.config/dingtalk.env
  $ kubesphere-dingtalk send receiver.yaml --cluster --context production --dry-run
  $ kubesphere-dingtalk send --drill manifests/ --yes --format junit > drill.xml

Exit codes: 0 all delivered, 2 the command cannot run, 3 some messages were not delivered or may not have arrived.`,
  { ...VARIABLES, own: ownVariable({ field: 'webhook', owner: { kind: 'Receiver', name: 'on-call' } }) },
);

export function addSend(program: Command, terminal: Terminal): void {
  const { translate } = terminal;
  const command = program
    .command('send')
    .summary(translate(phrase('send a test message to the targets of a receiver')))
    .description(
      translate(
        phrase('Sends the console’s test message, or alerts, with the receiver’s own template to each of its targets.'),
      ),
    )
    .argument(
      '[files...]',
      translate(phrase('manifests with the receiver, its Config and its Secrets; - is standard input')),
    )
    .option('--receiver <name>', translate(phrase('the receiver, if there are several')))
    .option(
      '--target <target>',
      translate(phrase('chatbot, conversation, or a chat id; may be repeated (default: all)')),
      collect,
      [],
    )
    .option('--verification', translate(phrase('send the console’s test message (the default)')))
    .option(
      '--alert <alert>',
      translate(phrase('send one alert instead, by name, number or labels, from --alerts or the built-in samples')),
    )
    .option(
      '--alerts <file>',
      translate(phrase('send the alerts of a file in Alertmanager’s webhook format; may be repeated')),
      collect,
      [],
    )
    .option(
      '--credentials <file>',
      translate(phrase('file with NAME=VALUE lines for variables that are missing from the environment')),
    )
    .option(
      '--cluster',
      translate(phrase('read Secrets that are still missing from the kubeconfig’s cluster, and nothing else')),
    )
    .option(
      '--context <name>',
      translate(phrase('with --cluster or --alerts-from-cluster: the context (default: the current one)')),
    )
    .option('--namespace <name>', translate(phrase('with --cluster: the namespace of references without one')))
    .option('--matching-only', translate(phrase('with alerts: leave out those that the receiver’s conditions reject')))
    .option(
      '--pace',
      translate(phrase('send more than 20 messages to a robot at DingTalk’s rate, which takes minutes')),
    )
    .option(
      '--drill',
      translate(phrase('fire drill: send one marked test message to every receiver, without mentioning anybody')),
    )
    .option('--dry-run', translate(phrase('show targets and messages without sending')))
    .option(
      '--base-url <url>',
      translate(phrase('DingTalk API for conversations (default: https://oapi.dingtalk.com)')),
      (text) => readUrl(text, translate),
    )
    .option('--timeout <seconds>', translate(phrase('request timeout (default: 10)')), (text) =>
      readSeconds(text, translate),
    )
    .addOption(
      new Option('--format <format>', translate(phrase('report format')))
        .choices(['text', 'json', 'junit'])
        .default('text'),
    )
    .option(
      '-y, --yes',
      translate(
        phrase('do not ask before sending; required where standard input is not a terminal, such as in scripts'),
      ),
    );
  addPipelineOptions(addAlertSourceOptions(addGivenAlertOptions(command, terminal), terminal), terminal)
    .addHelpText('after', translate(HELP))
    .action(async (paths: readonly string[], options: SendCommandOptions) => {
      const run = options.drill ? runDrill : runSend;
      const delivered = await withInterrupt((signal) => run(paths, options, terminal, signal));
      terminal.exit(delivered ? EXIT.ok : EXIT.sendFailed);
    });
}

function readUrl(text: string, translate: Translate): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new InvalidArgumentError(translate(phrase('Expected an http or https URL.')));
  return text;
}

function readSeconds(text: string, translate: Translate): number {
  const seconds = Number(text);
  if (text.trim() === '' || !(seconds > 0 && seconds <= 3600))
    throw new InvalidArgumentError(translate(phrase('Expected a number of seconds, at most 3600.')));
  return seconds;
}
