import { environmentZone } from '../../../go/time/environment-zone.js';
import type { Placed } from '../../../model/cluster/cluster.js';
import type { ManagerFacts } from '../../../model/facts.js';
import { formatTarget } from '../../../model/release/manager-version.js';
import type { Release } from '../../../model/release/release.js';
import { phrase } from '../../../text/phrase.js';
import { sourcePlace } from '../report/source-place.js';
import type { Assumption } from '../report/trace.js';
import type { PipelineOptions } from './pipeline-options.js';

/** The time zone that the manager runs in. */
export interface ManagerZone {
  readonly zone: string;
  /** `given`: an option or setting. `installed`: what the release installs. `unknown`: the zone of the node, UTC instead. */
  readonly source: 'given' | 'manager' | 'installed' | 'unknown';
  /** What users should know when something depends on the zone. */
  readonly assumption?: Assumption;
}

const DEFAULT_ZONE = 'UTC';

/**
 * Chooses the manager's time zone: the given one, else that of the NotificationManager, else the one that the release
 * installs.
 *
 * @param manager undefined: the manifests contain none. Values may leave its zone to the chart.
 */
export function timeZoneOf(
  manager: Placed<ManagerFacts> | undefined,
  { localZone, complete = false }: Pick<PipelineOptions, 'localZone' | 'complete'>,
  release: Release,
): ManagerZone {
  if (localZone !== undefined) return { zone: localZone, source: 'given' };
  if (manager && !manager.facts.chart?.leavesTimeZone) return zoneOfManager(manager, release);
  if (!manager && complete) return { zone: DEFAULT_ZONE, source: 'manager' };
  const { timeZone } = release.installed;
  if (timeZone === undefined) return unknownZone();
  const text = phrase('The manager runs in the time zone {zone}, the default of notification manager {target}.', {
    zone: timeZone,
    target: formatTarget(release.version),
  });
  return { zone: timeZone, source: 'installed', assumption: { code: 'time-zone', text } };
}

function zoneOfManager(manager: Placed<ManagerFacts>, { installed }: Release): ManagerZone {
  const { timeZone } = manager.facts;
  // Without a zone of their own, the first releases mount the clock settings of the node.
  if (timeZone.kind === 'unset')
    return installed.timeZone === undefined ? unknownZone(manager) : { zone: DEFAULT_ZONE, source: 'manager' };
  if (timeZone.kind === 'elsewhere') return unknownZone(manager, timeZone.range);
  const zone = environmentZone(timeZone.name);
  if (zone !== undefined) return { zone, source: 'manager' };
  const text = phrase('“{zone}” in the variable TZ is not a time zone, so the manager runs in UTC.', {
    zone: timeZone.name,
  });
  const at = sourcePlace(manager, timeZone.range);
  return { zone: DEFAULT_ZONE, source: 'manager', assumption: { code: 'time-zone', text, at } };
}

function unknownZone(manager?: Placed<ManagerFacts>, range = manager?.facts.range): ManagerZone {
  const text = phrase(
    'The manifests do not contain the manager’s time zone: UTC is assumed. Set the time zone if it is another.',
  );
  const at = manager && sourcePlace(manager, range);
  return { zone: DEFAULT_ZONE, source: 'unknown', assumption: { code: 'time-zone', text, ...(at && { at }) } };
}
