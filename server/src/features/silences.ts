import {
  dateOf,
  describeRejection,
  describeSilenceTimes,
  findZone,
  type Instant,
  isSilenceActive,
  isUndetermined,
  labelJudge,
  listPhrase,
  loadCronDescriptions,
  type Phrase,
  type Placed,
  phrase,
  renderPhrase,
  type SilenceFacts,
  type SilencePeriod,
  type SilenceScope,
  type SilenceTimes,
  shiftRange,
  silencePeriods,
  silenceScope,
} from '#core';
import type { Context } from '../context.js';
import { plainTextOf } from '../convert.js';
import type { ManifestFile } from '../manifests/workspace-manifests.js';
import { momentOf } from '../moment.js';
import { ownerLabelsOf } from '../owner-labels-of.js';
import { SILENCES_REQUEST, type SilenceAnswer, type SilencesAnswer, type SilencesParams } from '../protocol.js';

const WEEK = 7 * 24;
const YEAR = 366 * 24;
const NANOSECONDS_PER_HOUR = 3_600_000_000_000n;

/** The Silences of the workspace, and when they mute alerts. */
export function registerSilences(context: Context): void {
  const { connection, guard, manifests, samples, pipelines } = context;
  connection.onRequest(
    SILENCES_REQUEST,
    guard<[SilencesParams], SilencesAnswer>(
      'silences',
      async ({ textDocument, silence: shown, at, hours = WEEK, zone: wantedZone }) => {
        const from = momentOf(at);
        const ahead = Math.min(YEAR, Math.max(1, Math.trunc(hours) || WEEK));
        const until = from + BigInt(ahead) * NANOSECONDS_PER_HOUR;
        const home = textDocument?.uri ?? homeOf(await manifests.load());
        const { cluster, rejection } = await pipelines.objectsOf(
          home,
          shown === undefined ? undefined : { kind: 'Silence', name: shown },
        );
        const { silences, managers } = cluster;
        const zone = findWanted(wantedZone) ?? (await pipelines.zoneOf(home));
        const selectors = ownerLabelsOf(managers);
        const describeCron = await loadCronDescriptions(context.client.language);
        const translate = (words: Phrase): string => renderPhrase(words, context.client.translations);
        return {
          at: timeOf(from),
          until: timeOf(until),
          silences: await Promise.all(
            silences.map(async (silence): Promise<SilenceAnswer> => {
              const { name, labels, times, unknownTimes } = silence.facts;
              const hidden = unknownTimes.map(({ placeholder }) => placeholder);
              const scope = silenceScope(labels, selectors);
              const rejected = rejection && name === shown && silence.uri === home ? rejection : undefined;
              const found = silencePeriods(times, from, until, zone);
              return {
                name,
                place: { uri: silence.uri, range: shiftRange(silence.facts.range, silence.line) },
                tenant: scope.kind === 'tenant' ? scope.tenant : null,
                enabled: times.enabled !== false,
                active: rejected ? false : hidden.length > 0 ? null : activeOf(scope, times, from, zone),
                problem: rejected
                  ? plainTextOf(describeRejection(rejected), context.client)
                  : hidden.length > 0
                    ? translate(
                        phrase('Its times cannot be told: {placeholders}', { placeholders: listPhrase(hidden) }),
                      )
                    : problemOf(scope, found !== undefined, translate),
                words: translate(describeSilenceTimes(times, describeCron, zone)),
                periods: scope.kind === 'ignored' ? [] : (found?.periods ?? []).map(toAnswer),
                lookedUntil: timeOf(found?.until ?? until),
                matched: await countMuted(silence),
              };
            }),
          ),
        };
      },
      { at: '', until: '', silences: [] },
    ),
  );

  async function countMuted({ uri, facts: { matcher } }: Placed<SilenceFacts>): Promise<number | null> {
    if (!matcher) return null;
    const judge = labelJudge(matcher.selector, { ...(await pipelines.rulesOf(uri)), unusable: 'fails' });
    const outcomes = samples.current.map(({ labels }) => judge(labels));
    return outcomes.includes('error') ? null : outcomes.filter((outcome) => outcome === 'match').length;
  }
}

/** The last file with a NotificationManager, else with a Silence. */
function homeOf(files: readonly ManifestFile[]): string {
  const holding = (kind: string): ManifestFile | undefined =>
    files.findLast(({ facts }) => facts.some(({ pipeline }) => pipeline.some((object) => object.kind === kind)));
  return (holding('NotificationManager') ?? holding('Silence'))?.uri ?? '';
}

function activeOf({ kind }: SilenceScope, times: SilenceTimes, at: Instant, zone: string): boolean | null {
  if (kind === 'ignored') return false;
  return isUndetermined(times) ? null : (isSilenceActive(times, at, zone) ?? null);
}

function findWanted(zone: string | undefined): string | undefined {
  return zone === undefined ? undefined : findZone(zone);
}

function problemOf({ kind }: SilenceScope, readable: boolean, translate: (words: Phrase) => string): string | null {
  if (kind === 'ignored')
    return translate(phrase('The manager ignores this Silence: its labels make it neither global nor a tenant’s.'));
  return readable ? null : translate(phrase('The manager cannot parse its start time, schedule or duration.'));
}

function toAnswer({ start, end }: SilencePeriod): SilenceAnswer['periods'][number] {
  return { start: start === undefined ? null : timeOf(start), end: end === undefined ? null : timeOf(end) };
}

function timeOf(instant: Instant): string {
  return dateOf(instant).toISOString();
}
