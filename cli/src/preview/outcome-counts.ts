import { type AlertRecipients, type Phrase, phrase } from '#core';
import { count } from '../terminal/count.js';
import { printable } from '../terminal/printable.js';
import type { Translate } from '../terminal/terminal.js';

/** How many alerts end how. An alert that reaches some receivers and is lost for others counts in `partly` and `reached`. */
export interface OutcomeCounts {
  readonly reached: number;
  readonly partly: number;
  readonly muted: number;
  readonly nobody: number;
  readonly lost: number;
}

export function countOutcomes(recipients: readonly AlertRecipients[]): OutcomeCounts {
  const number = (...wanted: readonly AlertRecipients['outcome'][]): number =>
    recipients.filter(({ outcome }) => wanted.includes(outcome)).length;
  return {
    reached: number('delivered', 'partly'),
    partly: number('partly'),
    muted: number('muted'),
    nobody: number('nobody'),
    lost: number('lost'),
  };
}

/**
 * `24 alerts: 12 (1 partly lost) reach somebody, 2 muted, 9 for nobody, 1 lost`
 *
 * @param receiver of which alone the counts speak; undefined: all receivers
 */
export function summaryText(counts: OutcomeCounts, receiver: string | undefined, translate: Translate): string {
  const { reached, partly, muted, nobody, lost } = counts;
  const alerts = count(reached + muted + nobody + lost, phrase('{count} alert'), phrase('{count} alerts'));
  const values = { alerts, muted, nobody, lost };
  return translate(
    receiver === undefined
      ? phrase('{alerts}: {some}, {muted} muted, {nobody} for nobody, {lost} lost', {
          ...values,
          some: reachingSomebody(reached, partly),
        })
      : phrase('{alerts}: {some}, {muted} muted, {nobody} not for it, {lost} lost', {
          ...values,
          some: reaching(printable(receiver), reached, partly),
        }),
  );
}

function reachingSomebody(reached: number, partly: number): Phrase {
  if (partly === 0)
    return reached === 1
      ? phrase('{reached} reaches somebody', { reached })
      : phrase('{reached} reach somebody', { reached });
  return reached === 1
    ? phrase('{reached} (partly lost) reaches somebody', { reached })
    : phrase('{reached} ({partly} partly lost) reach somebody', { reached, partly });
}

function reaching(receiver: string, reached: number, partly: number): Phrase {
  if (partly === 0)
    return reached === 1
      ? phrase('{reached} reaches {receiver}', { reached, receiver })
      : phrase('{reached} reach {receiver}', { reached, receiver });
  return reached === 1
    ? phrase('{reached} (partly lost) reaches {receiver}', { reached, receiver })
    : phrase('{reached} ({partly} partly lost) reach {receiver}', { reached, partly, receiver });
}
