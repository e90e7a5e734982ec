import type { SampleAlert } from '../../../../core/src/model/alert.js';
import { phrase } from '../../../../core/src/text/phrase.js';
import { translate } from '../translate.js';

/** The line that identifies a sample alert. */
export interface AlertSummary {
  readonly title: string;
  /** Short facts, the most important first: severity, type, origin. */
  readonly facts: readonly string[];
}

/** Labels that say where an alert comes from, the most specific first; the first two present are shown. */
const PLACE_LABELS = ['namespace', 'pod', 'workload', 'deployment', 'service', 'node', 'instance', 'cluster'];

export function summarizeAlert({ id, labels, status }: SampleAlert): AlertSummary {
  const place = PLACE_LABELS.map((name) => labels[name])
    .filter(isText)
    .slice(0, 2)
    .join('/');
  const facts = [
    status === 'resolved' ? translate(phrase('resolved')) : undefined,
    labels.severity,
    labels.alerttype,
    place,
  ];
  return { title: labels.alertname || id, facts: facts.filter(isText) };
}

function isText(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}
