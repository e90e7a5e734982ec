import { type AlertRecipients, phrase } from '#core';
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
  const total = count(reached + muted + nobody + lost, phrase('{count} alert'), phrase('{count} alerts'));
  const some = partly > 0 ? phrase('{reached} ({partly} partly lost)', { reached, partly }) : reached;
  const values = { alerts: total, reached: some, muted, nobody, lost };
  return translate(
    receiver === undefined
      ? phrase('{alerts}: {reached} reach somebody, {muted} muted, {nobody} for nobody, {lost} lost', values)
      : phrase('{alerts}: {reached} reach {receiver}, {muted} muted, {nobody} not for it, {lost} lost', {
          ...values,
          receiver: printable(receiver),
        }),
  );
}
