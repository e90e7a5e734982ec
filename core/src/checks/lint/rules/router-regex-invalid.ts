import { checkRegularExpression } from '../../../go/regexp/regular-expression.js';
import { presentMember, stringAt } from '../../../yaml/place.js';
import { describeRegex } from '../describe-regex.js';
import type { Rule } from '../rule.js';

export const routerRegexInvalid: Rule = {
  meta: {
    id: 'router-regex-invalid',
    family: 'admission',
    severity: 'error',
    summary: 'The expression for the names of a router’s receivers is not a valid RE2 regular expression.',
    fixes: 'none',
  },
  visit: {
    routerReceivers(receivers, report) {
      const regex = presentMember(receivers, 'regexName');
      const source = stringAt(regex);
      const problem = source === undefined ? undefined : checkRegularExpression(source);
      if (regex && problem) report({ place: regex, message: describeRegex(problem) });
    },
  },
};
