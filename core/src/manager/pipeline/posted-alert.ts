import { goFields } from '../../go/json/go-fields.js';
import { parseKubernetesTime } from '../../go/time/parse-kubernetes-time.js';
import { ALERT_FIELDS } from '../../model/alert.js';
import type { TextMap } from '../../model/facts.js';
import { isJsonObject } from '../../yaml/object.js';
import type { IncomingAlert } from './incoming-alert.js';

type Unset = undefined | null;

/** An alert as Go decodes it; undefined when it cannot. The type of a posted alert is not reliable. */
export function decodeAlert(alert: unknown): IncomingAlert | null | undefined {
  if (alert === null) return null;
  if (!isJsonObject(alert)) return undefined;
  const { status, labels, annotations, startsAt, endsAt, generatorURL } = goFields(alert, ALERT_FIELDS);
  if (!isText(status) || !isTextMap(labels) || !isTextMap(annotations) || !isTime(startsAt) || !isTime(endsAt))
    return undefined;
  return {
    // The manager accepts any text here.
    status: (status ?? '') as IncomingAlert['status'],
    labels: labels && withoutNulls(labels),
    annotations: annotations && withoutNulls(annotations),
    startsAt: startsAt ?? undefined,
    endsAt: endsAt ?? undefined,
    ...(typeof generatorURL === 'string' && { generatorURL }),
  };
}

function isText(value: unknown): value is string | Unset {
  return value === undefined || value === null || typeof value === 'string';
}

function isTextMap(value: unknown): value is Readonly<Record<string, string | null>> | Unset {
  if (value === undefined || value === null) return true;
  return isJsonObject(value) && Object.values(value).every(isText);
}

function isTime(value: unknown): value is string | Unset {
  if (value === undefined || value === null) return true;
  return typeof value === 'string' && parseKubernetesTime(value) !== undefined;
}

/** Replaces nulls with empty texts, like Go. Returns the same map when it contains no null, which is common. */
function withoutNulls(map: Readonly<Record<string, string | null>>): TextMap {
  if (hasNoNull(map)) return map;
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, value ?? '']));
}

function hasNoNull(map: Readonly<Record<string, string | null>>): map is TextMap {
  return !Object.values(map).includes(null);
}
