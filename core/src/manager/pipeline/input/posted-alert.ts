import { goFields } from '../../../go/json/go-fields.js';
import { parseKubernetesTime } from '../../../go/time/parse-kubernetes-time.js';
import { ALERT_FIELDS } from '../../../model/alert.js';
import type { TextMap } from '../../../model/facts.js';
import { isJsonObject } from '../../../yaml/object.js';
import type { IncomingAlert } from './incoming-alert.js';

type Unset = undefined | null;

/** An alert as Go decodes it; undefined when it cannot. The type of a posted alert is not reliable. */
export function decodeAlert(alert: unknown): IncomingAlert | null | undefined {
  if (alert === null) return null;
  if (!isJsonObject(alert)) return undefined;
  const { status, labels, annotations, startsAt, endsAt, generatorURL } = goFields(alert, ALERT_FIELDS);
  const [labelTexts, annotationTexts] = [textMapOf(labels), textMapOf(annotations)];
  if (labelTexts === 'invalid' || annotationTexts === 'invalid') return undefined;
  if (!isText(status) || !isTime(startsAt) || !isTime(endsAt)) return undefined;
  return {
    // The manager accepts any text here.
    status: (status ?? '') as IncomingAlert['status'],
    labels: labelTexts,
    annotations: annotationTexts,
    startsAt: startsAt ?? undefined,
    endsAt: endsAt ?? undefined,
    ...(typeof generatorURL === 'string' && { generatorURL }),
  };
}

function isText(value: unknown): value is string | Unset {
  return value === undefined || value === null || typeof value === 'string';
}

/** Go replaces nulls with empty texts. Returns the same map when it contains no null, which is common. */
function textMapOf(value: unknown): TextMap | Unset | 'invalid' {
  if (value === undefined || value === null) return value;
  if (!isJsonObject(value)) return 'invalid';
  return isTextMap(value) ? value : withoutNulls(value);
}

function isTextMap(map: Readonly<Record<string, unknown>>): map is TextMap {
  for (const text of Object.values(map)) if (typeof text !== 'string') return false;
  return true;
}

function withoutNulls(map: Readonly<Record<string, unknown>>): TextMap | 'invalid' {
  const texts: [key: string, text: string][] = [];
  for (const [key, text] of Object.entries(map)) {
    if (!isText(text)) return 'invalid';
    texts.push([key, text ?? '']);
  }
  return Object.fromEntries(texts);
}

function isTime(value: unknown): value is string | Unset {
  if (value === undefined || value === null) return true;
  return typeof value === 'string' && parseKubernetesTime(value) !== undefined;
}
