import { type Command, InvalidArgumentError, Option } from 'commander';
import { EXIT } from '../exit-code.js';
import { VARIABLES } from '../send/environment.js';
import { type SendOptions, sendTestMessage } from '../send/send-test-message.js';
import { collect } from '../terminal/collect.js';
import { withInterrupt } from '../terminal/interrupted.js';
import type { Terminal } from '../terminal/terminal.js';

const HELP = `
Credentials come from the manifest, from the Secrets in the files named, or else from the environment:
  ${VARIABLES.webhook}    the robot’s webhook URL
  ${VARIABLES.secret}     the robot’s signing secret
  ${VARIABLES.appkey}     the key of the app that conversations are sent with
  ${VARIABLES.appsecret}  its secret
Proxies come from HTTPS_PROXY, HTTP_PROXY and NO_PROXY. Nothing secret is printed.

Examples:
  $ kubesphere-dingtalk send receiver.yaml secret.yaml --dry-run
  $ kubesphere-dingtalk send receivers.yaml secret.yaml --receiver on-call --target chatbot

Exit codes: 0 all delivered, 2 the command cannot be carried out, 3 not, or not certainly, all delivered.`;

export function addSend(program: Command, terminal: Terminal): void {
  program
    .command('send')
    .summary('send a test message to the targets of a receiver')
    .description('Sends the message of the console’s “Send Test Message” to each target of a receiver.')
    .argument('[files...]', 'manifests with the receiver, its Config and its Secrets; - is standard input')
    .option('--receiver <name>', 'which receiver, when there are several')
    .option('--target <target>', 'chatbot, conversation, or a chat id; may be repeated (default: all)', collect, [])
    .option('--dry-run', 'show targets and message, send nothing')
    .option('--base-url <url>', 'where conversations are sent to (default: https://oapi.dingtalk.com)', readUrl)
    .option('--timeout <seconds>', 'how long one request may take (default: 10)', readSeconds)
    .addOption(new Option('--format <format>', 'how to report').choices(['text', 'json']).default('text'))
    .option('-y, --yes', 'do not ask before sending')
    .addHelpText('after', HELP)
    .action(async (paths: readonly string[], options: SendOptions) => {
      const delivered = await withInterrupt((signal) => sendTestMessage(paths, options, terminal, signal));
      terminal.exit(delivered ? EXIT.ok : EXIT.sendFailed);
    });
}

function readUrl(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new InvalidArgumentError('It takes an http or https URL.');
  return text;
}

function readSeconds(text: string): number {
  const seconds = Number(text);
  if (text.trim() === '' || !(seconds > 0 && seconds <= 3600))
    throw new InvalidArgumentError('It takes a number of seconds, up to 3600.');
  return seconds;
}
