import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { confirm } from './confirm.js';
import { deliver } from './deliver.js';
import { type PreparedTest, prepareTest } from './prepare-test.js';
import { reportDryRun, reportDryRunJson } from './report-dry-run.js';
import { reportResults } from './report-results.js';

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
  const test = await prepareTest(paths, options, terminal);
  const { print, note, out, err } = terminal;
  const json = options.format === 'json';
  if (options.dryRun) {
    print(json ? reportDryRunJson(test) : reportDryRun(test, out));
    return true;
  }
  for (const remark of test.remarks) note(err.dim(printable(remark)));
  if (!options.yes && !(await confirm(ask(test), signal))) {
    note('Nothing was sent.');
    return false;
  }
  const results = await deliver(test, options, terminal, signal);
  print(json ? JSON.stringify({ receiver: test.receiver.name, results }, undefined, 2) : reportResults(results, out));
  return results.every(({ outcome }) => outcome === 'delivered');
}

function ask({ receiver, labels }: PreparedTest): string {
  const places = labels.map((label) => `  ${printable(label)}\n`).join('');
  return `Receiver “${printable(receiver.name)}” sends to\n${places}Send the test message?`;
}
