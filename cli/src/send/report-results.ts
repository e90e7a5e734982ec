import { type Phrase, phrase } from '#core';
import type { PartResult, SendResult } from '#sender';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';

const WORDS: Readonly<Record<SendResult['outcome'], Phrase>> = {
  delivered: phrase('delivered'),
  refused: phrase('refused by DingTalk'),
  failed: phrase('not sent'),
  unknown: phrase('sent, but whether it arrived is not known'),
  cancelled: phrase('cancelled, not sent'),
};

/** For each target what came of it and, when it did not work, the cause and what to do. */
export function reportResults(results: readonly PartResult[], terminal: Terminal): string {
  return results.flatMap((result) => describe(result, terminal)).join('\n');
}

/** The same for programs. */
export function reportResultsJson(receiver: string, results: readonly PartResult[], { translate }: Terminal): string {
  const spoken = results.map((result) => {
    const { error } = result;
    return error
      ? { ...result, error: { ...error, cause: translate(error.cause), remedy: translate(error.remedy) } }
      : result;
  });
  return JSON.stringify({ receiver, results: spoken }, undefined, 2);
}

function describe(
  { target, outcome, dingtalk, error, durationMs, clockSkewMs, part, parts }: PartResult,
  { out: colors, translate }: Terminal,
): readonly string[] {
  const row = (text: Phrase): string => `    ${printable(translate(text))}`;
  const clock = describeClock(clockSkewMs).map(row);
  const what = outcome === 'delivered' ? phrase('delivered in {ms} ms', { ms: durationMs }) : WORDS[outcome];
  const place =
    parts === 1 ? target.label : phrase('{target}, part {part} of {parts}', { target: target.label, part, parts });
  const head = printable(translate(phrase('{target}: {outcome}', { target: place, outcome: what })));
  if (outcome === 'delivered') return [`${colors.green('✔')} ${head}`, ...clock];
  return [
    `${colors.red('✖')} ${head}`,
    ...(dingtalk ? [row(describeAnswer(dingtalk))] : []),
    ...(error
      ? [
          row(phrase('cause: {cause}', { cause: error.cause })),
          row(phrase('what to do: {remedy}', { remedy: error.remedy })),
        ]
      : []),
    ...(error?.detail ? [row(phrase('detail: {detail}', { detail: error.detail }))] : []),
    ...clock,
  ];
}

function describeAnswer({ code, subCode, message }: NonNullable<SendResult['dingtalk']>): Phrase {
  return subCode === undefined
    ? phrase('DingTalk answered {code}: {message}', { code: code, message })
    : phrase('DingTalk answered {code}, sub-code {subCode}: {message}', { code: code, subCode, message });
}

/** Smaller differences do no harm, and DingTalk’s header counts whole seconds only. */
const NOTABLE_SKEW = 60_000;

function describeClock(skewMs: number | undefined): readonly Phrase[] {
  if (skewMs === undefined || Math.abs(skewMs) < NOTABLE_SKEW) return [];
  const minutes = Math.round(Math.abs(skewMs) / 60_000);
  return [
    skewMs > 0
      ? phrase('This computer’s clock is {minutes} min ahead of DingTalk’s.', { minutes: minutes })
      : phrase('This computer’s clock is {minutes} min behind DingTalk’s.', { minutes: minutes }),
  ];
}
