import { phrase } from '#core';
import type { PartResult } from '#sender';
import { printable } from '../terminal/printable.js';
import type { Terminal, Translate } from '../terminal/terminal.js';
import { describeNotSent, notSent } from './not-sent.js';
import type { PlannedTest } from './plan-test.js';

/** The outcome of each target and, if it failed, the cause and the remedy; then the messages that were not sent. */
export async function reportResults(
  results: readonly PartResult[],
  test: PlannedTest,
  terminal: Terminal,
): Promise<string> {
  const { unsentParts } = await import('#sender');
  const { out: colors, translate } = terminal;
  const unsent = notSent(unsentParts(results), test).map(
    (one) => `${colors.yellow('–')} ${printable(translate(describeNotSent(one)))}`,
  );
  return [...(await resultLines(results, terminal)), ...unsent].join('\n');
}

export async function resultLines(
  results: readonly PartResult[],
  { out: colors, translate }: Terminal,
): Promise<readonly string[]> {
  const { describeResult } = await import('#sender');
  return results.flatMap((result) => {
    const { head, answer, details } = describeResult(result);
    const delivered = result.outcome === 'delivered';
    // the answer to a delivered message is always “0: ok”
    const shown = [...(answer && !delivered ? [phrase('DingTalk’s response: {answer}', { answer })] : []), ...details];
    return [
      `${delivered ? colors.green('✔') : colors.red('✖')} ${printable(translate(head))}`,
      ...shown.map((detail) => `    ${printable(translate(detail))}`),
    ];
  });
}

/** The same for programs. */
export async function reportResultsJson(
  results: readonly PartResult[],
  test: PlannedTest,
  { translate }: Terminal,
): Promise<string> {
  const { unsentParts } = await import('#sender');
  const report = {
    receiver: test.receiver.name,
    results: translateResults(results, translate),
    notSent: notSent(unsentParts(results), test),
    unmatched: test.unmatched,
  };
  return JSON.stringify(report, undefined, 2);
}

export function translateResults(results: readonly PartResult[], translate: Translate): readonly object[] {
  return results.map((result) => {
    const { error } = result;
    return error
      ? { ...result, error: { ...error, cause: translate(error.cause), remedy: translate(error.remedy) } }
      : result;
  });
}
