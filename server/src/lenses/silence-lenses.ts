import type { CodeLens } from 'vscode-languageserver/node';
import {
  describeActivity,
  type Instant,
  instantOf,
  type Phrase,
  phrase,
  renderPhrase,
  type SilenceFacts,
  selectorPlaceholder,
  silenceScope,
} from '#core';
import type { Context } from '../context.js';
import { ownerLabelsOf } from '../owner-labels-of.js';
import { PREVIEW_MATCHES_COMMAND } from '../protocol.js';
import type { TakersOfFile } from '../takers-of.js';
import { createLens, OPENS_PREVIEW } from './create-lens.js';

/** What each Silence of a file mutes, and when. */
export async function silenceLenses(
  { client, matchCounts, samples, pipelines }: Context,
  uri: string,
  { takers, rules, rejectionOf }: TakersOfFile,
  onChangeAt: (changes: readonly Instant[]) => void,
): Promise<readonly CodeLens[]> {
  const silences = takers.flatMap((taker) => (taker.facts?.kind === 'Silence' ? [{ taker, facts: taker.facts }] : []));
  if (silences.length === 0) return [];
  const labels = ownerLabelsOf(await pipelines.managersOf(uri));
  const zone = await pipelines.zoneOf(uri);
  const now = instantOf(new Date());
  const changes: Instant[] = [];
  const lenses = silences.map(({ taker, facts }) => {
    const activity = describeActivity(facts.times, now, zone);
    if (activity?.changesAt !== undefined) changes.push(activity.changesAt);
    const matched = matchCounts.of(taker.unshifted, rules(taker));
    const when = activity && renderPhrase(activity.text, client.translations);
    return createLens(client, taker.conditions.range, {
      words: rejectionOf(taker)
        ? phrase('Mutes nothing: the cluster rejects it')
        : mutes(facts, matched, { total: samples.current.length, when, labels }),
      tooltip: OPENS_PREVIEW,
      command: PREVIEW_MATCHES_COMMAND,
      argument: { uri, receiver: taker.id },
    });
  });
  onChangeAt(changes);
  return lenses;
}

interface Surroundings {
  readonly total: number;
  /** When it is active; undefined: the manager cannot evaluate the times. */
  readonly when: string | undefined;
  readonly labels: ReturnType<typeof ownerLabelsOf>;
}

function mutes(
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
