import { phrase } from '#core';
import type { PartResult } from '#sender';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';

/** The outcome of each target and, if it failed, the cause and the remedy. */
export async function reportResults(
  results: readonly PartResult[],
  { out: colors, translate }: Terminal,
): Promise<string> {
  const { describeResult } = await import('#sender');
  const lines = results.flatMap((result) => {
    const { head, answer, details } = describeResult(result);
    const delivered = result.outcome === 'delivered';
    // the answer to a delivered message is always “0: ok”
    const shown = [...(answer && !delivered ? [phrase('DingTalk’s response: {answer}', { answer })] : []), ...details];
    return [
      `${delivered ? colors.green('✔') : colors.red('✖')} ${printable(translate(head))}`,
      ...shown.map((detail) => `    ${printable(translate(detail))}`),
    ];
  });
  return lines.join('\n');
}

/** The same for programs. */
export function reportResultsJson(receiver: string, results: readonly PartResult[], { translate }: Terminal): string {
  const translated = results.map((result) => {
    const { error } = result;
    return error
      ? { ...result, error: { ...error, cause: translate(error.cause), remedy: translate(error.remedy) } }
      : result;
  });
  return JSON.stringify({ receiver, results: translated }, undefined, 2);
}
