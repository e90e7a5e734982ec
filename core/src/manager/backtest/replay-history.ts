import { type Instant, NANOSECONDS_PER_SECOND } from '../../go/time/instant.js';
import type { Cluster } from '../../model/cluster/cluster.js';
import { releaseOf } from '../../model/release/release.js';
import type { Pipeline } from '../pipeline/prepare/pipeline.js';
import { preparePipeline } from '../pipeline/prepare/prepare-pipeline.js';
import type { Assumption, Incident } from '../pipeline/report/trace.js';
import { routeAlerts } from '../pipeline/route-alerts.js';
import { alertmanagerOf } from '../pipeline/settings/alertmanager-of.js';
import type { PipelineOptions } from '../pipeline/settings/pipeline-options.js';
import { timeZoneOf } from '../pipeline/settings/time-zone-of.js';
import { type AlertRecipients, alertRecipients } from '../pipeline/trace/alert-recipients.js';
import { isSilenceActive } from '../silence/is-silence-active.js';
import { neverEnds } from '../silence/never-ends.js';
import type { HistoryAlert } from './history-alert.js';

/** Who receives an alert of the past now. */
export interface ReplayedAlert {
  readonly alert: HistoryAlert;
  readonly recipients: AlertRecipients;
}

export interface Replay {
  /** In the order of the alerts. */
  readonly alerts: readonly ReplayedAlert[];
  /** Each once. */
  readonly assumptions: readonly Assumption[];
  /** What stops the manager or a batch, each once. */
  readonly incidents: readonly Incident[];
}

/**
 * Routes each alert on its own and at its own time, as the silences of that moment decide.
 *
 * @param options `at`: the time of alerts without one
 */
export function replayHistory(cluster: Cluster, alerts: readonly HistoryAlert[], options: PipelineOptions): Replay {
  const release = releaseOf(options.version);
  const { zone } = timeZoneOf(cluster.managers.at(-1), options, release);
  const pipelines = new Map<string, Pipeline>();
  const known = new Map<string, Pick<ReplayedAlert, 'recipients'>>();
  const assumptions = new Map<string, Assumption>();
  const incidents = new Map<string, Incident>();
  const { config } = alertmanagerOf(cluster, release);
  const intervals = config.timeIntervals.items.length > 0;
  /**
   * The same for moments at which the manager and Alertmanager do the same: before 2.0, a resolved alert depends on the time
   * itself, and intervals count in minutes.
   */
  const momentOf = (at: Instant): string => {
    if (release.dispatch === 'direct') return String(at);
    const active = cluster.silences.map(({ facts }) => isSilenceActive(facts.times, at, zone) ?? '?').join();
    return intervals ? `${at / NANOSECONDS_PER_MINUTE} ${active}` : active;
  };
  /** What mutes only for a time says nothing of an alert whose time nobody knows. */
  const timeless = { ...cluster, silences: cluster.silences.filter(({ facts }) => neverEnds(facts.times)) };
  const replay = (alert: HistoryAlert): ReplayedAlert => {
    const at = alert.at ?? options.at;
    const moment = alert.at === undefined ? 'timeless' : momentOf(at);
    const { labels, annotations, status, endsAt, request } = alert;
    const key = JSON.stringify([moment, labels, annotations, status, endsAt, request]);
    const before = known.get(key);
    if (before) return { alert, ...before };
    const pipeline =
      pipelines.get(moment) ?? preparePipeline(alert.at === undefined ? timeless : cluster, { ...options, at });
    pipelines.set(moment, pipeline);
    const routing = routeAlerts(pipeline, [alert]);
    for (const assumption of routing.assumptions) assumptions.set(JSON.stringify(assumption.text), assumption);
    for (const incident of routing.incidents) incidents.set(JSON.stringify(incident.text), incident);
    const [recipients = NOBODY] = alertRecipients(routing);
    known.set(key, { recipients });
    return { alert, recipients };
  };
  const replayed = alerts.map(replay);
  return { alerts: replayed, assumptions: [...assumptions.values()], incidents: [...incidents.values()] };
}

const NANOSECONDS_PER_MINUTE = 60n * NANOSECONDS_PER_SECOND;

const NOBODY: AlertRecipients = { delivered: [], lost: [], reason: undefined, outcome: 'nobody', assumed: [] };
