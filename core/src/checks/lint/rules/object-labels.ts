import { membersAt } from '../../../model/read/fields.js';
import { checkLabelValue, type LabelValueProblem } from '../../../model/selector/label-value.js';
import { checkQualifiedName } from '../../../model/selector/qualified-name.js';
import { type Phrase, phrase } from '../../../text/phrase.js';
import { type Place, stringAt } from '../../../yaml/place.js';
import { KEY_REASONS } from '../key-reasons.js';
import type { Report, Rule } from '../rule.js';

const VALUE_REASONS: Readonly<Record<LabelValueProblem, Phrase>> = {
  'too-long': phrase('it is longer than 63 characters'),
  characters: phrase('it must consist of letters, digits, `-`, `_` and `.`, and begin and end with a letter or digit'),
};

/** Labels of the object itself; label-key-invalid and label-value-invalid check those in conditions. */
export const objectLabels: Rule = {
  meta: {
    id: 'object-labels',
    family: 'admission',
    severity: 'error',
    summary: 'A label of the object has an invalid key or value.',
    fixes: 'none',
  },
  visit: {
    root(root, report) {
      for (const label of membersAt(root, 'metadata', 'labels')) check(label, report);
    },
  },
};

function check(label: Place, report: Report): void {
  const key = label.entry?.key ?? '';
  const value = stringAt(label);
  const keyProblem = checkQualifiedName(key);
  if (keyProblem) {
    report({
      place: label,
      mark: 'key',
      message: phrase('“{key}” is not a valid label key: {reason}.', { key, reason: KEY_REASONS[keyProblem] }),
    });
  }
  const valueProblem = value === undefined ? undefined : checkLabelValue(value);
  if (value === undefined || !valueProblem) return;
  report({
    place: label,
    mark: 'value',
    message: phrase('“{value}” is not a valid label value: {reason}. Free text belongs in an annotation.', {
      value,
      reason: VALUE_REASONS[valueProblem],
    }),
  });
}
