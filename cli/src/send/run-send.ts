import { phrase } from '#core';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import { confirm, requireTerminal } from './confirm.js';
import { describeOverload, minutesOf, overloaded, requirePace } from './decide-pace.js';
import { deliverTest } from './deliver-test.js';
import { type PlannedTest, planTest, type TestOptions } from './plan-test.js';
import { reportDryRun, reportDryRunJson } from './report-dry-run.js';
import { reportResults, reportResultsJson } from './report-results.js';

export interface SendOptions extends TestOptions {
  readonly dryRun?: boolean;
  /** In seconds. */
  readonly timeout?: number;
  readonly format: 'text' | 'json' | 'junit';
  readonly yes?: boolean;
  /** Sends at DingTalk's rate, however long it takes. */
  readonly pace?: boolean;
}

/** @returns whether all messages were delivered or, with `dryRun`, whether they can be sent */
export async function runSend(
  paths: readonly string[],
  options: SendOptions,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<boolean> {
  const { dryRun = false, yes = false, pace = false } = options;
  if (options.format === 'junit')
    throw new UsageError(phrase('--format junit requires --drill.'), phrase('Use --format json, or add --drill.'));
  if (!dryRun && !yes) requireTerminal();
  const test = await planTest(paths, options, terminal);
  const { print, note, err, translate } = terminal;
  const json = options.format === 'json';
  if (dryRun) {
    print(await (json ? reportDryRunJson(test, terminal) : reportDryRun(test, terminal)));
    return test.failures.length === 0;
  }
  for (const remark of test.remarks) note(err.dim(printable(translate(remark))));
  if (yes && !pace) requirePace(test.loads);
  if (!yes && !(await isConfirmed(test, terminal, signal))) {
    note(translate(phrase('Nothing was sent.')));
    return false;
  }
  const results = await deliverTest(test, options, terminal, signal);
  print(await (json ? reportResultsJson(results, test, terminal) : reportResults(results, test, terminal)));
  return results.every(({ outcome }) => outcome === 'delivered');
}

async function isConfirmed(test: PlannedTest, terminal: Terminal, signal: AbortSignal): Promise<boolean> {
  const { mentionsEverybody } = await import('#sender');
  if (!(await confirm(ask(test, terminal), signal))) return false;
  const targets = test.sendings.map(({ target }) => target);
  return !mentionsEverybody(targets, test.receiver) || confirm(askAboutAll(test, terminal), signal);
}

function ask({ receiver, labels, hosts, loads }: PlannedTest, { translate }: Terminal): string {
  const total = loads.reduce((sum, { messages }) => sum + messages, 0);
  return [
    translate(phrase('Targets of receiver “{name}”:', { name: receiver.name })),
    ...labels.map((label) => `  ${translate(label)}`),
    ...hosts.map((host) => `  ${translate(host)}`),
    ...describeOverload(loads).map(translate),
    translate(
      overloaded(loads).length > 0
        ? phrase('Send the {count} messages at DingTalk’s rate, in at least {minutes} min?', {
            count: total,
            minutes: minutesOf(loads),
          })
        : phrase('Send the test message?'),
    ),
  ]
    .map((line) => printable(line))
    .join('\n');
}

function askAboutAll({ receiver }: PlannedTest, { translate }: Terminal): string {
  return printable(
    translate(phrase('“{name}” sets atAll: true. Notify everybody in the robot’s group?', { name: receiver.name })),
  );
}
