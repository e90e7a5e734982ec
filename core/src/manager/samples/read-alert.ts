import { goFields } from '../../go/json/go-fields.js';
import { ALERT_FIELDS, type Alert } from '../../model/alert.js';
import { toWellFormed } from '../../text/well-formed.js';
import { isJsonObject, type JsonObject } from '../../yaml/object.js';
import { type SampleProblem, sampleProblem } from './sample-problem.js';

type AlertMembers = Readonly<Partial<Record<(typeof ALERT_FIELDS)[number] | 'state', unknown>>>;

interface ReadAlert {
  /** Undefined when the value is not an alert. */
  readonly alert: Alert | undefined;
  readonly problems: readonly SampleProblem[];
}

/** The keys may be in any case, as Go reads them. */
export function readAlert(given: unknown, index: number): ReadAlert {
  if (!isJsonObject(given)) return { alert: undefined, problems: [sampleProblem('alert-not-object', index)] };
  const value: AlertMembers = { ...goFields(given, ALERT_FIELDS), state: given.state };
  if (!isJsonObject(value.labels)) return { alert: undefined, problems: [sampleProblem('labels-missing', index)] };
  const problems: SampleProblem[] = [];
  if (value.annotations === null && value.labels.alerttype === 'metric')
    problems.push(sampleProblem('annotations-null', index));
  const alert: Alert = {
    status: readStatus(value, index, problems),
    labels: readTexts(value.labels, index, problems),
    annotations: isJsonObject(value.annotations) ? readTexts(value.annotations, index, problems) : {},
    ...(typeof value.startsAt === 'string' && { startsAt: value.startsAt }),
    ...(typeof value.endsAt === 'string' && { endsAt: value.endsAt }),
    ...(typeof value.generatorURL === 'string' && { generatorURL: value.generatorURL }),
  };
  return { alert, problems };
}

/**
 * Reads the status from a webhook (`status: firing`), Alertmanager's API (`status: {state: active}`) or Prometheus' API
 * (`state: firing`).
 */
function readStatus({ status, state }: AlertMembers, index: number, problems: SampleProblem[]): Alert['status'] {
  const given = status ?? state;
  if (given === 'resolved') return 'resolved';
  if (given !== undefined && given !== 'firing' && given !== 'pending' && !isJsonObject(given)) {
    problems.push(sampleProblem('status-unknown', index));
  }
  return 'firing';
}

function readTexts(values: JsonObject, index: number, problems: SampleProblem[]): Readonly<Record<string, string>> {
  const texts = Object.entries(values).map(([key, value]): [string, string] => {
    if (typeof value === 'string') return [key, toWellFormed(value)];
    problems.push(sampleProblem('not-text', index, key));
    return [key, value === null ? '' : JSON.stringify(value)];
  });
  return Object.fromEntries(texts);
}
