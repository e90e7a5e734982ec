import { goFields } from '../../go/json/go-fields.js';
import type { AlertRequest, SampleAlert } from '../../model/alert.js';
import { isJsonObject } from '../../yaml/object.js';
import { readAlert } from './read-alert.js';
import { readRequest } from './read-request.js';
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
  const found = findAlerts(value);
  if (!found) return { samples: [], problems: [sampleProblem('no-alerts')] };
  const { alerts, request } = found;
  const read = alerts.map((alert, index) => readAlert(alert, index));
  return {
    samples: read.flatMap(({ alert }, index) =>
      alert ? [{ ...alert, id: `${source}#${index}`, source, ...(request && { request }) }] : [],
    ),
    problems: read.flatMap(({ problems }) => problems),
  };
}

interface FoundAlerts {
  readonly alerts: readonly unknown[];
  readonly request?: AlertRequest | undefined;
}

/**
 * `{data: …}` is the envelope of Prometheus' API, and `{alert: …}` the one of the manager's notification API. The keys that
 * the manager reads may be in any case.
 */
function findAlerts(value: unknown): FoundAlerts | undefined {
  if (Array.isArray(value)) return { alerts: value };
  if (!isJsonObject(value)) return undefined;
  const { alerts, labels, alert } = goFields(value, ['alerts', 'labels', 'alert']);
  if (Array.isArray(alerts)) return { alerts, request: readRequest(value) };
  if (isJsonObject(labels) || labels === null) return { alerts: [value] };
  for (const inner of [value.data, alert]) {
    if (Array.isArray(inner)) return { alerts: inner };
    if (!isJsonObject(inner)) continue;
    const { alerts: listed } = goFields(inner, ['alerts']);
    if (Array.isArray(listed)) return { alerts: listed, request: readRequest(inner) };
  }
  return undefined;
}
