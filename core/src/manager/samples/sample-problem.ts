import { type Phrase, phrase } from '../../text/phrase.js';

/** What was found wrong in a file of sample alerts. */
export interface SampleProblem {
  readonly code: SampleProblemCode;
  /** The alert's index in the file; undefined when the file as a whole is meant. */
  readonly index?: number;
  /** The label or annotation that is meant. */
  readonly key?: string;
  readonly message: Phrase;
}

type SampleProblemCode =
  | 'unreadable'
  | 'no-alerts'
  | 'alert-not-object'
  | 'labels-missing'
  | 'not-text'
  | 'status-unknown';

const messages: Readonly<Record<SampleProblemCode, Phrase>> = {
  unreadable: phrase('This is neither JSON nor YAML with alerts in it.'),
  'no-alerts': phrase(
    'No alerts: wanted an Alertmanager webhook payload ({"alerts": […]}), a list of alerts, or one alert.',
  ),
  'alert-not-object': phrase('This is not an alert: wanted an object with labels. It is left out.'),
  'labels-missing': phrase('The alert has no labels and is left out; the manager refuses the whole request then.'),
  'not-text': phrase('The value is not a text; Alertmanager sends texts only.'),
  'status-unknown': phrase('The status is neither firing nor resolved; the alert is taken as firing.'),
};

export function sampleProblem(code: SampleProblemCode, index?: number, key?: string): SampleProblem {
  return {
    code,
    ...(index !== undefined && { index }),
    ...(key !== undefined && { key }),
    message: messages[code],
  };
}
