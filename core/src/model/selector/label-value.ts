export type LabelValueProblem =
  /** More than 63 characters. */
  | 'too-long'
  /** Other than letters, digits, `-`, `_` and `.`, or one of these three at an end. */
  | 'characters';

const MAX_LENGTH = 63;
const LABEL_VALUE = /^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/;

/** What is wrong with a Kubernetes label value; undefined when nothing is. The empty text is a valid value. */
export function checkLabelValue(value: string): LabelValueProblem | undefined {
  if (value.length > MAX_LENGTH) return 'too-long';
  return LABEL_VALUE.test(value) ? undefined : 'characters';
}
