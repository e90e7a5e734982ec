import type { StatesReport } from './states-report.js';

/** What a check of a change may fail on. */
export const STATE_CHANGES = ['lost-receiver', 'verdict', 'any'] as const;
export type StateChange = (typeof STATE_CHANGES)[number];

/**
 * The kinds of changes in a report. `lost-receiver`: an alert, or some alerts of a rule that
 * both states have, no longer reach a receiver. `verdict`: the cluster rejects
 * an object that it accepted, or that is new. `any`: anything but assumptions.
 */
export function changesIn(report: StatesReport): ReadonlySet<StateChange> {
  const { releases, objects, receivers, incidents, recipients, rules, silences, messages, messageCounts } = report;
  const both = [receivers, incidents, silences, report.findings];
  const any =
    releases !== undefined ||
    [objects, recipients, rules, messages, messageCounts].some((changes) => changes.length > 0) ||
    both.some(({ appearing, vanishing }) => appearing.length + vanishing.length > 0);
  return new Set<StateChange>([
    ...([...recipients, ...rules].some(({ lost }) => lost.length > 0) ? (['lost-receiver'] as const) : []),
    ...(objects.some(({ after }) => after === 'rejected') ? (['verdict'] as const) : []),
    ...(any ? (['any'] as const) : []),
  ]);
}
