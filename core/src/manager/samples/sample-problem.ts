import { type Phrase, phrase } from '../../text/phrase.js';

/** A problem in a file of sample alerts. */
export interface SampleProblem {
  readonly code: SampleProblemCode;
  /** The index of the alert in the file; undefined for a problem of the whole file. */
  readonly index?: number;
  /** The label or annotation that has the problem. */
  readonly key?: string;
  readonly message: Phrase;
}

type SampleProblemCode =
  | 'unreadable'
  | 'no-alerts'
  | 'alert-not-object'
  | 'labels-missing'
  | 'annotations-null'
  | 'not-text'
  | 'status-unknown';

const messages: Readonly<Record<SampleProblemCode, Phrase>> = {
  unreadable: phrase('This is neither JSON nor YAML that contains alerts.'),
  'no-alerts': phrase(
    'Found no alerts. Provide an Alertmanager webhook payload ({"alerts": […]}), a list of alerts, or one alert.',
  ),
  'alert-not-object': phrase('Skipped: an alert must be an object with labels.'),
  'labels-missing': phrase(
    'Skipped: the alert has no labels. In a request, the manager loses such an alert and those after it; before 2.0 it crashes.',
  ),
  'annotations-null': phrase(
    'Read with empty annotations, as Alertmanager posts it. If a request has null, a manager that adds alerttime loses the metric alert and those after it.',
  ),
  'not-text': phrase('The value is not a string. Alertmanager sends only strings.'),
  'status-unknown': phrase('The status is neither firing nor resolved; the alert counts as firing.'),
};

export function sampleProblem(code: SampleProblemCode, index?: number, key?: string): SampleProblem {
  return {
    code,
    ...(index !== undefined && { index }),
    ...(key !== undefined && { key }),
    message: messages[code],
  };
}
