import type { CodeLens } from 'vscode-languageserver/node';
import { describeActivity, type Instant, instantOf, phrase, renderPhrase } from '#core';
import type { Context } from '../context.js';
import { ownerLabelsOf } from '../owner-labels-of.js';
import { PREVIEW_MATCHES_COMMAND } from '../protocol.js';
import type { TakersOfFile } from '../takers-of.js';
import { createLens, OPENS_PREVIEW } from './create-lens.js';
import { silenceWords } from './silence-words.js';

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
        : silenceWords(facts, matched, { total: samples.current.length, when, labels }),
      tooltip: OPENS_PREVIEW,
      command: PREVIEW_MATCHES_COMMAND,
      argument: { uri, receiver: taker.id },
    });
  });
  onChangeAt(changes);
  return lenses;
}
