import { members, type Place, setMember, stringAt } from '../../manifest/place.js';
import { checkQualifiedName, type QualifiedNameProblem } from '../../match/qualified-name.js';
import { refusal, requirementParts } from '../requirement.js';
import type { Report, Rule, RuleContext } from '../rule.js';

const REASONS: Readonly<Record<QualifiedNameProblem, string>> = {
  slashes: 'it may hold one `/`, between a DNS prefix and the name',
  'prefix-empty': 'the prefix before `/` is empty',
  'prefix-too-long': 'the prefix before `/` is longer than 253 characters',
  'prefix-characters': 'the prefix before `/` must be a DNS name in lower case',
  'name-empty': 'the name is empty',
  'name-too-long': 'the name is longer than 63 characters',
  'name-characters': 'it takes letters, digits, `-`, `_` and `.`, and begins and ends with a letter or digit',
};

export const labelKeyInvalid: Rule = {
  meta: {
    id: 'label-key-invalid',
    family: 'admission',
    severity: 'error',
    summary: 'A condition’s key is not a qualified name, so Kubernetes cannot test it.',
    fixable: false,
  },
  visit: {
    requirement(place, report, context) {
      const { key, known } = requirementParts(place);
      const name = stringAt(key);
      // the manager does not look at the key of a Match
      if (key && name !== undefined && known && !known.usesRegex) check(key, name, 'value', report, context);
    },
    alertSelector: checkMatchLabels,
    configSelector: checkMatchLabels,
  },
};

function checkMatchLabels(selector: Place, report: Report, context: RuleContext): void {
  const labels = setMember(selector, 'matchLabels');
  for (const label of labels ? members(labels) : []) check(label, label.entry?.key ?? '', 'key', report, context);
}

function check(place: Place, key: string, mark: 'key' | 'value', report: Report, context: RuleContext): void {
  const problem = checkQualifiedName(key);
  if (!problem) return;
  report({
    place,
    mark,
    ...refusal(context),
    message: `“${key}” cannot be the key of a label: ${REASONS[problem]}. Only “Match” can test such a label.`,
  });
}
