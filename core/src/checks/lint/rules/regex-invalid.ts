import { checkRegularExpression } from '../../../go/regexp/regular-expression.js';
import { stringAt } from '../../../yaml/place.js';
import { describeRegex } from '../describe-regex.js';
import { rejection, requirementParts } from '../requirement.js';
import type { Rule } from '../rule.js';

export const regexInvalid: Rule = {
  meta: {
    id: 'regex-invalid',
    family: 'admission',
    severity: 'error',
    sometimes: ['warning'],
    summary: 'The expression of a Match condition is not a valid RE2 regular expression.',
    fixes: 'none',
  },
  visit: {
    requirement(place, report, context) {
      const { known, regexValue } = requirementParts(place);
      const source = stringAt(regexValue);
      if (!known?.usesRegex || !regexValue || source === undefined) return;
      const problem = checkRegularExpression(source);
      if (problem) report({ place: regexValue, ...rejection(context), message: describeRegex(problem) });
    },
  },
};
