import { type Phrase, phrase } from '#core';
import type { PartResult, SendResult } from '#sender';

import { describeClockSkew } from './clock-skew.js';

/** Of one message, or of a part of several. */
type Result = SendResult & Partial<Pick<PartResult, 'part' | 'parts'>>;

/** What to tell a person when a test is over. */
export interface SendReport {
  readonly severity: 'information' | 'warning' | 'error';
  /** For a notification: what happened and what to do next. */
  readonly summary: Phrase;
  /** For the output channel: all that is known of each target. */
  readonly details: readonly Phrase[];
}

/** Where the targets are. */
export type Place = 'dingtalk' | 'simulator';

export const PLACES: Readonly<Record<Place, Phrase>> = {
  dingtalk: phrase('DingTalk'),
  simulator: phrase('The local simulator'),
};

export function reportResults(receiver: string, results: readonly Result[], place: Place = 'dingtalk'): SendReport {
  const where = PLACES[place];
  const summary = summarize(receiver, results, where);
  const skew = results.map(({ clockSkewMs }) => describeClockSkew(clockSkewMs)).find((text) => text !== undefined);
  return {
    severity: severityOf(results),
    summary: skew ? phrase('{summary} {clock}', { summary, clock: skew }) : summary,
    details: [
      phrase('Test message of receiver “{name}” to {place}:', { name: receiver, place: where }),
      ...results.flatMap(detail),
    ],
  };
}

function severityOf(results: readonly Result[]): SendReport['severity'] {
  if (results.every(({ outcome }) => outcome === 'delivered')) return 'information';
  return results.every(({ outcome }) => outcome === 'refused' || outcome === 'failed') ? 'error' : 'warning';
}

function summarize(name: string, results: readonly Result[], place: Phrase): Phrase {
  const delivered = results.filter(({ outcome }) => outcome === 'delivered');
  const [first, ...others] = results.filter(({ outcome }) => outcome !== 'delivered');
  const count = delivered.length;
  // a target may get several messages
  const reached = delivered.filter(({ part, parts }) => part === parts).length;
  if (!first)
    return reached === 1
      ? phrase('{place} accepted the test message of “{name}” for {target}.', {
          place,
          name,
          target: delivered[0]?.target.label ?? '',
        })
      : phrase('{place} accepted the test message of “{name}” for all {count} targets.', {
          place,
          name,
          count: reached,
        });
  const problem = problemOf(first, place);
  const summary =
    others.length > 0
      ? phrase('{problem} ({count} more: see the details.)', { problem, count: others.length })
      : problem;
  if (results.length === 1) return summary;
  return phrase('{count} of {total} test messages of “{name}” were delivered. {problem}', {
    count,
    total: results.length,
    name,
    problem: summary,
  });
}

function problemOf(result: SendResult, place: Phrase): Phrase {
  const { outcome, error } = result;
  const what = headOf(result, place);
  if (outcome === 'cancelled' || !error) return phrase('{what}.', { what });
  return phrase('{what}: {cause} {remedy}', { what, cause: error.cause, remedy: error.remedy });
}

function headOf({ outcome, target: { label: target } }: SendResult, place: Phrase): Phrase {
  switch (outcome) {
    case 'delivered':
      return phrase('{place} accepted the test message for {target}', { place, target });
    case 'refused':
      return phrase('{place} refused the test message for {target}', { place, target });
    case 'failed':
      return phrase('The test message was not sent to {target}', { target });
    case 'unknown':
      return phrase('It is not certain that the test message arrived at {target}', { target });
    case 'cancelled':
      return phrase('The test message was cancelled before it was sent to {target}', { target });
  }
}

export const OUTCOMES: Readonly<Record<SendResult['outcome'], Phrase>> = {
  delivered: phrase('delivered'),
  refused: phrase('refused'),
  failed: phrase('failed'),
  unknown: phrase('unknown'),
  cancelled: phrase('cancelled'),
};

function detail(result: SendResult): readonly Phrase[] {
  const { target, outcome, dingtalk, error, durationMs, clockSkewMs, messageId } = result;
  const clock = describeClockSkew(clockSkewMs);
  const time = Math.round(durationMs);
  return [
    phrase('  {target}: {outcome}, {time} ms', { target: target.label, outcome: OUTCOMES[outcome], time }),
    ...(messageId ? [phrase('    message id: {id}', { id: messageId })] : []),
    ...(dingtalk ? [answerOf(dingtalk)] : []),
    ...(error ? [phrase('    cause: {cause}', { cause: error.cause })] : []),
    ...(error?.detail ? [phrase('    technical detail: {detail}', { detail: error.detail })] : []),
    ...(error ? [phrase('    what to do: {remedy}', { remedy: error.remedy })] : []),
    ...(clock ? [phrase('    clock: {clock}', { clock })] : []),
  ];
}

function answerOf({ code, subCode, message }: NonNullable<SendResult['dingtalk']>): Phrase {
  return subCode === undefined
    ? phrase('    DingTalk answered {code}: {message}', { code, message })
    : phrase('    DingTalk answered {code} (sub-code {subCode}): {message}', { code, subCode, message });
}
