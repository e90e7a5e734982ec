import type { SendResult } from '#sender';
import { printable } from '../terminal/printable.js';
import type { Colors } from '../terminal/terminal.js';

const WORDS: Readonly<Record<SendResult['outcome'], string>> = {
  delivered: 'delivered',
  refused: 'refused by DingTalk',
  failed: 'not sent',
  unknown: 'sent, but whether it arrived is not known',
  cancelled: 'cancelled, not sent',
};

/** For each target what came of it and, when it did not work, the cause and what to do. */
export function reportResults(results: readonly SendResult[], colors: Colors): string {
  return results.flatMap((result) => describe(result, colors)).join('\n');
}

function describe(
  { target, outcome, dingtalk, error, durationMs, clockSkewMs }: SendResult,
  colors: Colors,
): readonly string[] {
  const label = printable(target.label);
  if (outcome === 'delivered')
    return [`${colors.green('✔')} ${label}: delivered in ${durationMs} ms`, ...describeClock(clockSkewMs)];
  const subCode = dingtalk?.subCode === undefined ? '' : `, sub-code ${dingtalk.subCode}`;
  return [
    `${colors.red('✖')} ${label}: ${WORDS[outcome]}`,
    ...(dingtalk ? [printable(`    DingTalk answered ${dingtalk.code}${subCode}: ${dingtalk.message}`)] : []),
    ...(error ? [`    cause: ${error.cause}`, `    what to do: ${error.remedy}`] : []),
    ...(error?.detail ? [printable(`    detail: ${error.detail}`)] : []),
    ...describeClock(clockSkewMs),
  ];
}

/** Smaller differences do no harm, and DingTalk’s header counts whole seconds only. */
const NOTABLE_SKEW = 60_000;

function describeClock(skewMs: number | undefined): readonly string[] {
  if (skewMs === undefined || Math.abs(skewMs) < NOTABLE_SKEW) return [];
  const minutes = Math.round(Math.abs(skewMs) / 60_000);
  return [`    This computer’s clock is ${minutes} min ${skewMs > 0 ? 'ahead of' : 'behind'} DingTalk’s.`];
}
