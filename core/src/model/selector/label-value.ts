export type LabelValueProblem =
  /** More than 63 characters. */
  | 'too-long'
  /** A character other than letters, digits, `-`, `_` and `.`, or one of these three at the start or end. */
  | 'characters';

const MAX_LENGTH = 63;
const LABEL_VALUE = /^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/;

/** The problem of a Kubernetes label value; undefined when it is valid. The empty text is valid. */
export function checkLabelValue(value: string): LabelValueProblem | undefined {
  if (value.length > MAX_LENGTH) return 'too-long';
  return LABEL_VALUE.test(value) ? undefined : 'characters';
}
