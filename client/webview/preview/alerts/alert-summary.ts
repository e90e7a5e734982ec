import type { SampleAlert } from '../../../../core/src/model/alert.js';
import { phrase } from '../../../../core/src/text/phrase.js';
import { translate } from '../translate.js';

/** One line that tells a sample from the others. */
export interface AlertSummary {
  readonly title: string;
  /** Short facts in the order of their weight: severity, type, where. */
  readonly facts: readonly string[];
}

/** Where an alert came from, the most telling label first; the first two that it has are shown. */
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
