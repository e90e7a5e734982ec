import { type Phrase, phrase, type SilenceFacts, selectorPlaceholder, silenceScope } from '#core';
import type { ownerLabelsOf } from '../owner-labels-of.js';

interface Surroundings {
  readonly total: number;
  /** When it is active; undefined: the manager cannot evaluate the times. */
  readonly when: string | undefined;
  readonly labels: ReturnType<typeof ownerLabelsOf>;
}

/** What a Silence mutes, and when, in one phrase. */
export function silenceWords(
  { labels: own, matcher, unknown, unknownTimes }: SilenceFacts,
  matched: number | undefined,
  { total, when, labels }: Surroundings,
): Phrase {
  const placeholder =
    unknownTimes[0]?.placeholder ??
    unknown.find(({ path }) => path[1] === 'labels')?.placeholder ??
    selectorPlaceholder(matcher?.selector);
  if (placeholder !== undefined) return phrase('What it mutes cannot be told: {placeholder}', { placeholder });
  const scope = silenceScope(own, labels);
  if (scope.kind === 'ignored') return phrase('Mutes nothing: its labels make it neither global nor a tenant’s');
  if (matched === undefined || !matcher) return phrase('Its conditions cannot be evaluated');
  if (when === undefined) return phrase('The manager cannot parse its start time, schedule or duration');
  return scope.kind === 'tenant'
    ? phrase('Mutes {matched} of {total}, for tenant {tenant}: {when}', { matched, total, tenant: scope.tenant, when })
    : phrase('Mutes {matched} of {total}: {when}', { matched, total, when });
}
