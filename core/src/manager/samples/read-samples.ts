import { goFields } from '../../go/json/go-fields.js';
import type { SampleAlert } from '../../model/alert.js';
import { isJsonObject } from '../../yaml/object.js';
import { readAlert } from './read-alert.js';
import { type SampleProblem, sampleProblem } from './sample-problem.js';

export interface ReadSamples {
  readonly samples: readonly SampleAlert[];
  readonly problems: readonly SampleProblem[];
}

/**
 * Reads a user's own alerts: an Alertmanager webhook payload, a list of alerts (also in the responses of Alertmanager's
 * and Prometheus' APIs), or a single alert. Reads as much as possible and reports the rest.
 *
 * @param source the name of the file, with which the ids of the alerts begin
 */
export function readSamples(value: unknown, source: string): ReadSamples {
  const alerts = findAlerts(value);
  if (!alerts) return { samples: [], problems: [sampleProblem('no-alerts')] };
  const read = alerts.map((alert, index) => readAlert(alert, index));
  return {
    samples: read.flatMap(({ alert }, index) => (alert ? [{ ...alert, id: `${source}#${index}`, source }] : [])),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/**
 * `{data: …}` is the envelope of Prometheus' API, and `{alert: …}` the one of the manager's notification API. The keys that
 * the manager reads may be in any case.
 */
function findAlerts(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isJsonObject(value)) return undefined;
  const { alerts, labels, alert } = goFields(value, ['alerts', 'labels', 'alert']);
  if (Array.isArray(alerts)) return alerts;
  if (isJsonObject(labels)) return [value];
  for (const inner of [value.data, alert]) {
    if (Array.isArray(inner)) return inner;
    const listed = isJsonObject(inner) ? goFields(inner, ['alerts']).alerts : undefined;
    if (Array.isArray(listed)) return listed;
  }
  return undefined;
}
