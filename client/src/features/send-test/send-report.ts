import { type Phrase, phrase } from '#core';
import type { FixId, PartResult } from '#sender';

type Sender = typeof import('#sender');

/** The report on a finished test. */
export interface SendReport {
  readonly severity: 'information' | 'warning' | 'error';
  /** For a notification: the result and the next step. */
  readonly summary: Phrase;
  /** For the output channel: all details of each target. */
  readonly details: readonly Phrase[];
}

/** Where the targets are. */
export type Place = 'dingtalk' | 'simulator';

export const PLACES: Readonly<Record<Place, Phrase>> = {
  dingtalk: phrase('DingTalk'),
  simulator: phrase('The local simulator'),
};

export async function reportResults(
  receiver: string,
  results: readonly PartResult[],
  place: Place = 'dingtalk',
): Promise<SendReport> {
  const sender = await import('#sender');
  const where = PLACES[place];
  const summary = summarize(receiver, results, where);
  const skew = results
    .map(({ clockSkewMs }) => sender.describeClockSkew(clockSkewMs))
    .find((text) => text !== undefined);
  return {
    severity: severityOf(results),
    summary: skew ? phrase('{summary} {clock}', { summary, clock: skew }) : summary,
    details: [
      phrase('Test message of receiver “{name}” to {place}:', { name: receiver, place: where }),
      ...results.flatMap((result) => describeDetails(result, sender)),
    ],
  };
}

function severityOf(results: readonly PartResult[]): SendReport['severity'] {
  if (results.every(({ outcome }) => outcome === 'delivered')) return 'information';
  return results.every(({ outcome }) => outcome === 'refused' || outcome === 'failed') ? 'error' : 'warning';
}

function summarize(name: string, results: readonly PartResult[], place: Phrase): Phrase {
  const delivered = results.filter(({ outcome }) => outcome === 'delivered');
  const [first, ...others] = results.filter(({ outcome }) => outcome !== 'delivered');
  const count = delivered.length;
  // a target may receive several messages
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
      ? phrase('{problem} ({count} more; see the details.)', { problem, count: others.length })
      : problem;
  if (results.length === 1) return summary;
  return phrase('{count} of {total} test messages of “{name}” were delivered. {problem}', {
    count,
    total: results.length,
    name,
    problem: summary,
  });
}

function problemOf(result: PartResult, place: Phrase): Phrase {
  const { outcome, error } = result;
  const what = headOf(result, place);
  if (outcome === 'cancelled' || !error) return phrase('{what}.', { what });
  return phrase('{what}: {cause} {remedy}', { what, cause: error.cause, remedy: error.remedy });
}

function headOf({ outcome, target: { label: target } }: PartResult, place: Phrase): Phrase {
  switch (outcome) {
    case 'delivered':
      return phrase('{place} accepted the test message for {target}', { place, target });
    case 'refused':
      return phrase('{place} rejected the test message for {target}', { place, target });
    case 'failed':
      return phrase('The test message was not sent to {target}', { target });
    case 'unknown':
      return phrase('The test message may not have arrived at {target}', { target });
    case 'cancelled':
      return phrase('The test message was cancelled before it was sent to {target}', { target });
  }
}

/** What the sender cannot know: where VS Code has the setting that a remedy is about. */
const IN_VSCODE: Readonly<Partial<Record<FixId, Phrase>>> = {
  'set-proxy': phrase('In VS Code, the settings http.proxy and http.noProxy take precedence over the environment.'),
};

function describeDetails(result: PartResult, { describeResult }: Sender): readonly Phrase[] {
  const { head, answer, details } = describeResult(result);
  const setting = result.error && IN_VSCODE[result.error.fix.id];
  return [
    phrase('  {result}', { result: head }),
    ...(answer ? [phrase('    DingTalk’s response: {answer}', { answer })] : []),
    ...[...details, ...(setting ? [setting] : [])].map((detail) => phrase('    {detail}', { detail })),
  ];
}
