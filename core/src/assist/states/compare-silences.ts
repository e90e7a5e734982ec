import { NANOSECONDS_PER_SECOND } from '../../go/time/instant.js';
import type { NotifiedAlert } from '../../manager/message/notified-alert.js';
import type { Pipeline, PreparedSilence } from '../../manager/pipeline/prepare/pipeline.js';
import { sourcePlace } from '../../manager/pipeline/report/source-place.js';
import type { Routing } from '../../manager/pipeline/routing/routing.js';
import { silencePeriods } from '../../manager/silence/silence-periods.js';
import { GLOBAL_TENANT } from '../../model/cluster/ownership.js';
import { outcomeOf } from '../../model/selector/match-selector.js';
import { keepPerObject } from '../../text/keep-per-object.js';
import type { Changes } from '../comparison/changes.js';
import { linePlace } from '../comparison/line-place.js';
import type { RoutedAlert } from '../comparison/route-each.js';
import type { SilenceChange } from './states-report.js';

/** How much a Silence mutes an alert: never, at another time of the year after the moment, or at the moment. */
const NEVER = 0;
const LATER = 1;
const NOW = 2;

const DAY = 24n * 3600n * NANOSECONDS_PER_SECOND;
/** Most schedules begin within the first of these spans, and a year of them takes long. */
const AHEAD = [8n * DAY, 366n * DAY];

interface Muting {
  readonly silence: PreparedSilence;
  readonly level: number;
}

/** The Silences that begin and cease to mute alerts. */
export function compareSilences(routed: readonly RoutedAlert[]): Changes<SilenceChange> {
  const found = { appearing: new Map<string, SilenceChange>(), vanishing: new Map<string, SilenceChange>() };
  const levelOf = keepPerObject(mutingLevel);
  for (const { before, after, named } of routed) {
    // a tenant's Silences are not asked about an alert that ends before
    const withTenants = tenantsOf(before) !== undefined && tenantsOf(after) !== undefined;
    const [old, next] = [before, after].map((routing) => mutedBy(routing, withTenants, levelOf));
    for (const name of new Set([...(old?.keys() ?? []), ...(next?.keys() ?? [])])) {
      const [was, is] = [old?.get(name), next?.get(name)];
      const change = (is?.level ?? NEVER) - (was?.level ?? NEVER);
      if (change === 0) continue;
      const more = change > 0 ? is : was;
      if (!more) continue;
      const changes = found[change > 0 ? 'appearing' : 'vanishing'];
      const now = more.level === NOW;
      const key = `${now} ${name}`;
      const { object } = more.silence;
      const at = linePlace(sourcePlace(object, object.facts.matcher?.range));
      changes.set(key, { name, at, now, alerts: [...(changes.get(key)?.alerts ?? []), named] });
    }
  }
  return { appearing: sorted(found.appearing), vanishing: sorted(found.vanishing) };
}

function sorted(changes: ReadonlyMap<string, SilenceChange>): readonly SilenceChange[] {
  return [...changes.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The Silences that mute the only alert of a routing, by their names. */
function mutedBy(
  routing: Routing,
  withTenants: boolean,
  levelOf: (silence: PreparedSilence, pipeline: Pipeline) => number,
): ReadonlyMap<string, Muting> {
  const [alert] = routing.alerts;
  if (routing.dispatch === 'direct' || !alert) return new Map();
  const { pipeline } = routing;
  const tenants = withTenants ? (tenantsOf(routing) ?? []) : [];
  const silences = [...pipeline.globalSilences, ...tenants.flatMap((tenant) => pipeline.silencesOf(tenant))];
  return new Map(
    silences.flatMap((silence) => {
      const level = matches(silence, alert) ? levelOf(silence, pipeline) : NEVER;
      return level === NEVER ? [] : [[silence.object.facts.name, { silence, level }] as const];
    }),
  );
}

/** The tenants whose receivers the only alert of a routing is for; undefined: it ends before. */
function tenantsOf(routing: Routing): readonly string[] | undefined {
  if (routing.dispatch === 'direct') return [];
  const members = routing.classes[routing.classOf[0] ?? -1]?.members;
  if (!members) return undefined;
  const tenants = routing.pipeline.entries.flatMap(({ tenant }, index) => (members[index] ? [tenant] : []));
  return [...new Set(tenants)].filter((tenant) => tenant !== GLOBAL_TENANT);
}

function matches({ matcher }: PreparedSilence, { labels }: NotifiedAlert): boolean {
  return matcher !== undefined && outcomeOf(matcher, labels) === 'match';
}

function mutingLevel({ state, object }: PreparedSilence, { options: { at }, settings }: Pipeline): number {
  if (state === 'active') return NOW;
  if (state !== 'inactive') return NEVER;
  const mutes = AHEAD.some((span) => {
    const found = silencePeriods(object.facts.times, at, at + span, settings.timeZone.zone);
    return found !== undefined && found.periods.length > 0;
  });
  return mutes ? LATER : NEVER;
}
