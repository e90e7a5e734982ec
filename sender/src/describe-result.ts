import { type Phrase, phrase } from '#core';
import type { Outcome, SendResult } from './result.js';
import type { PartResult } from './send-messages.js';

/** The outcomes in a word or two. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, Phrase>> = {
  delivered: phrase('delivered'),
  refused: phrase('rejected'),
  failed: phrase('not sent'),
  unknown: phrase('arrival unknown'),
  cancelled: phrase('cancelled before sending'),
};

/** A result for people. Contains nothing secret. */
export interface DescribedResult {
  /** The label, the outcome and the duration. */
  readonly head: Phrase;
  /** The target, and the part if there are several. */
  readonly label: Phrase;
  /** DingTalk's response: its code and message. */
  readonly answer?: Phrase;
  /** The cause, the remedy and other details, one sentence or `name: value` each. */
  readonly details: readonly Phrase[];
}

export function describeResult(result: PartResult): DescribedResult {
  const { outcome, dingtalk, error, durationMs, clockSkewMs, messageId } = result;
  const clock = describeClockSkew(clockSkewMs);
  const label = describeLabel(result);
  return {
    head: phrase('{target}: {outcome}, {time} ms', {
      target: label,
      outcome: OUTCOME_WORDS[outcome],
      time: Math.round(durationMs),
    }),
    label,
    ...(dingtalk && { answer: describeAnswer(dingtalk) }),
    details: [
      ...(error
        ? [phrase('Cause: {cause}', { cause: error.cause }), phrase('What to do: {remedy}', { remedy: error.remedy })]
        : []),
      ...(error?.detail ? [phrase('Technical detail: {detail}', { detail: error.detail })] : []),
      ...(messageId ? [phrase('Message ID: {id}', { id: messageId })] : []),
      ...(clock ? [clock] : []),
    ],
  };
}

function describeLabel({ target, part, parts }: PartResult): Phrase {
  return parts === 1
    ? phrase('{target}', { target: target.label })
    : phrase('{target}, part {part} of {parts}', { target: target.label, part, parts });
}

function describeAnswer({ code, subCode, message }: NonNullable<SendResult['dingtalk']>): Phrase {
  return subCode === undefined
    ? phrase('{code}: {message}', { code, message })
    : phrase('{code} (sub-code {subCode}): {message}', { code, subCode, message });
}

/** Smaller differences are harmless, and the `Date` header counts whole seconds. */
const NOTABLE_SKEW_MS = 60_000;

/**
 * A sentence about this computer's clock if it is notably wrong.
 * @param skewMs positive: ahead of DingTalk's
 */
export function describeClockSkew(skewMs: number | undefined): Phrase | undefined {
  if (skewMs === undefined || Math.abs(skewMs) <= NOTABLE_SKEW_MS) return undefined;
  const time = describeMinutes(Math.abs(skewMs));
  return skewMs > 0
    ? phrase('This computer’s clock is {time} ahead of DingTalk’s.', { time })
    : phrase('This computer’s clock is {time} behind DingTalk’s.', { time });
}

function describeMinutes(ms: number): Phrase {
  const total = Math.round(ms / 60_000);
  const hours = Math.floor(total / 60);
  const minutes = total % 60;
  if (hours === 0) return phrase('{minutes} min', { minutes });
  return minutes === 0 ? phrase('{hours} h', { hours }) : phrase('{hours} h {minutes} min', { hours, minutes });
}
