import { readPlainPattern } from '../../../model/selector/plain-pattern.js';
import { phrase } from '../../../text/phrase.js';
import { stringAt } from '../../../yaml/place.js';
import { requirementParts } from '../requirement.js';
import { rewriteAsIn } from '../rewrite-as-in.js';
import type { Rule } from '../rule.js';

export const regexLiteral: Rule = {
  meta: {
    id: 'regex-literal',
    family: 'style',
    severity: 'information',
    summary: 'The expression of a Match compares only whole values. In does the same without an expression.',
    fixes: 'mixed',
  },
  visit: {
    requirement(place, report, { text, release }) {
      const { known, regexValue } = requirementParts(place);
      const regex = stringAt(regexValue);
      if (!known?.usesRegex || !regexValue || !regex) return;
      const plain = readPlainPattern(regex);
      const fix = plain?.whole ? rewriteAsIn(place, plain.texts, text) : undefined;
      if (!fix) return;
      report({
        place: regexValue,
        message: phrase(
          'This expression compares the whole value. “In” with the same values does so without an expression, and every version of the manager and the console supports it.',
        ),
        // Where a Match is true of alerts without the label, an In means something else.
        fixes: [{ ...fix, safe: release.match !== 'missing-passes' }],
      });
    },
  },
};
