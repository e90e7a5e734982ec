import { stringAt } from '../../manifest/place.js';
import {
  checkRegularExpression,
  type RegularExpressionProblem,
  type RegularExpressionProblemCode,
} from '../../match/regular-expression.js';
import { refusal, requirementParts } from '../requirement.js';
import type { Rule } from '../rule.js';

const REASONS: Readonly<Record<RegularExpressionProblemCode, string>> = {
  'class-range': 'the range in the character class runs backwards or is none',
  escape: 'there is no such escape; write `\\\\` for a backslash',
  'group-name': 'the group’s name is missing or holds other characters than letters, digits and `_`',
  'group-syntax': 'RE2 has no look-behind, and names groups as in `(?P<name>…)`',
  'missing-bracket': 'the `]` that closes the character class is missing',
  'missing-parenthesis': 'the `)` that closes the group is missing',
  'nested-repetition': 'two repetition operators stand in a row; put the inner one in a group',
  'nesting-depth': 'it is nested too deeply',
  'perl-syntax': 'RE2 has no look-ahead and no back-references',
  'repeat-count': 'a repeat count is 1000 at most, and no smaller than its minimum',
  'repeat-nothing': 'there is nothing before the repetition operator; to match the character itself, escape it',
  'too-large': 'it is too large',
  'trailing-backslash': 'it ends with a backslash',
  'unexpected-parenthesis': 'there is a `)` without its `(`',
};

export const regexInvalid: Rule = {
  meta: {
    id: 'regex-invalid',
    family: 'admission',
    severity: 'error',
    summary: 'The expression of a Match condition is not a valid RE2 regular expression.',
    fixable: false,
  },
  visit: {
    requirement(place, report, context) {
      const { known, regexValue } = requirementParts(place);
      const source = stringAt(regexValue);
      if (!known?.usesRegex || !regexValue || source === undefined) return;
      const problem = checkRegularExpression(source);
      if (problem) report({ place: regexValue, ...refusal(context), message: describe(problem) });
    },
  },
};

function describe({ code, fragment }: RegularExpressionProblem): string {
  return `This is not a regular expression that the manager (RE2, as in Go) can read: ${REASONS[code]} (\`${fragment}\`).`;
}
