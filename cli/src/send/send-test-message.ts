import { type DingTalkReceiver, readDingTalkReceiver, readObjects } from '#core';
import type { SendResult } from '#sender';
import { chooseReceivers, listReceivers } from '../choose-receivers.js';
import { readManifests } from '../files/read-manifests.js';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import { confirm } from './confirm.js';
import { deliver } from './deliver.js';
import { describeMentions, describeTargets } from './describe-targets.js';
import { gatherTargets } from './gather-targets.js';
import { narrowReceiver } from './narrow-receiver.js';
import { reportDryRun, reportDryRunJson } from './report-dry-run.js';
import { reportResults } from './report-results.js';
import { extrasOf, outgoing, testMessage } from './test-message.js';

export interface SendOptions {
  readonly receiver?: string;
  readonly target: readonly string[];
  readonly dryRun?: boolean;
  readonly baseUrl?: string;
  /** Seconds. */
  readonly timeout?: number;
  readonly format: 'text' | 'json';
  readonly yes?: boolean;
}

/** @returns whether everything that was to be sent was delivered */
export async function sendTestMessage(
  paths: readonly string[],
  options: SendOptions,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<boolean> {
  if (paths.length === 0)
    throw new UsageError(
      'Which receiver?',
      'Name its manifest, and the file of its Secret: kubesphere-dingtalk send receiver.yaml secret.yaml',
    );
  const objects = (await readManifests(paths, terminal)).flatMap(({ text }) => readObjects(text));
  const receiver = narrowReceiver(
    pickReceiver(
      objects.map(readDingTalkReceiver).filter((found) => found !== undefined),
      options.receiver,
      paths,
    ),
    options.target,
  );
  const { targets, notes } = await gatherTargets(receiver, objects, terminal);
  const message = testMessage(receiver, new Date());
  const extras = extrasOf(receiver);
  const labels = await describeTargets(targets);
  const mentions = describeMentions(targets, extras);
  const remarks = [...notes, ...(mentions === undefined ? [] : [mentions])];
  if (options.dryRun) {
    const dryRun = {
      receiver: receiver.name,
      labels,
      remarks,
      outgoing: targets.map((target) => outgoing(target, message, extras)),
    };
    terminal.print(options.format === 'json' ? reportDryRunJson(dryRun) : reportDryRun(dryRun, terminal.out));
    return true;
  }
  for (const remark of remarks) terminal.note(terminal.err.dim(printable(remark)));
  if (!options.yes && !(await confirm(ask(receiver, labels), signal))) {
    terminal.note('Nothing was sent.');
    return false;
  }
  const { baseUrl, timeout } = options;
  const delivery = {
    targets,
    message,
    extras,
    ...(baseUrl !== undefined && { baseUrl }),
    ...(timeout !== undefined && { timeoutMs: timeout * 1000 }),
  };
  const results = await deliver(delivery, terminal, signal);
  terminal.print(report(receiver, results, options, terminal));
  return results.every(({ outcome }) => outcome === 'delivered');
}

/** @throws UsageError when it is not clear which one is meant */
function pickReceiver(
  receivers: readonly DingTalkReceiver[],
  name: string | undefined,
  paths: readonly string[],
): DingTalkReceiver {
  const [receiver, ...others] = chooseReceivers(receivers, name, paths);
  if (receiver !== undefined && others.length === 0) return receiver;
  if (name !== undefined)
    throw new UsageError(
      `There are ${others.length + 1} receivers “${name}”.`,
      'Name only the file with the one that you mean.',
    );
  throw new UsageError(`There are ${others.length + 1} receivers.`, listReceivers(receivers));
}

function ask({ name }: DingTalkReceiver, labels: readonly string[]): string {
  const places = labels.map((label) => `  ${printable(label)}\n`).join('');
  return `Receiver “${printable(name)}” sends to\n${places}Send the test message?`;
}

function report(
  { name }: DingTalkReceiver,
  results: readonly SendResult[],
  { format }: SendOptions,
  { out }: Terminal,
): string {
  return format === 'json' ? JSON.stringify({ receiver: name, results }, undefined, 2) : reportResults(results, out);
}
