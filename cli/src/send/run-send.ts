import { phrase } from '#core';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { confirm } from './confirm.js';
import { deliverTest } from './deliver-test.js';
import { type PlannedTest, planTest, type TestOptions } from './plan-test.js';
import { reportDryRun, reportDryRunJson } from './report-dry-run.js';
import { reportResults, reportResultsJson } from './report-results.js';

export interface SendOptions extends TestOptions {
  readonly dryRun?: boolean;
  readonly baseUrl?: string;
  /** In seconds. */
  readonly timeout?: number;
  readonly format: 'text' | 'json';
  readonly yes?: boolean;
}

/** @returns whether all messages were delivered */
export async function runSend(
  paths: readonly string[],
  options: SendOptions,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<boolean> {
  const test = await planTest(paths, options, terminal);
  const { print, note, err, translate } = terminal;
  const json = options.format === 'json';
  if (options.dryRun) {
    print(await (json ? reportDryRunJson(test, terminal) : reportDryRun(test, terminal)));
    return true;
  }
  for (const remark of test.remarks) note(err.dim(printable(translate(remark))));
  if (!options.yes && !(await confirm(ask(test, terminal), signal))) {
    note(translate(phrase('Nothing was sent.')));
    return false;
  }
  const { mentionsEverybody } = await import('#sender');
  const targets = test.sendings.map(({ target }) => target);
  if (
    !options.yes &&
    mentionsEverybody(targets, test.receiver) &&
    !(await confirm(askAboutAll(test, terminal), signal))
  ) {
    note(translate(phrase('Nothing was sent.')));
    return false;
  }
  const results = await deliverTest(test, options, terminal, signal);
  print(json ? reportResultsJson(test.receiver.name, results, terminal) : await reportResults(results, terminal));
  return results.every(({ outcome }) => outcome === 'delivered');
}

function ask({ receiver, labels }: PlannedTest, { translate }: Terminal): string {
  return [
    printable(translate(phrase('Targets of receiver “{name}”:', { name: receiver.name }))),
    ...labels.map((label) => `  ${printable(translate(label))}`),
    translate(phrase('Send the test message?')),
  ].join('\n');
}

function askAboutAll({ receiver }: PlannedTest, { translate }: Terminal): string {
  return printable(
    translate(phrase('“{name}” sets atAll: true. Notify everybody in the robot’s group?', { name: receiver.name })),
  );
}
