import { searchEmptyText } from '../../../model/selector/empty-text.js';
import { phrase } from '../../../text/phrase.js';
import { stringAt } from '../../../yaml/place.js';
import { requirementParts } from '../requirement.js';
import type { Rule } from '../rule.js';

export const regexMatchesEmpty: Rule = {
  meta: {
    id: 'regex-matches-empty',
    family: 'runtime',
    severity: 'information',
    summary: 'The expression of a Match matches the empty text, so alerts without the label match too.',
    fixes: 'none',
  },
  visit: {
    requirement(place, report, { compile }) {
      const { key, known, regexValue } = requirementParts(place);
      const regex = stringAt(regexValue);
      // `^$` or `^(|web)$` do so on purpose; a repetition does so by accident
      if (!known?.usesRegex || !regexValue || !regex || !/\*|\{0?,/.test(regex)) return;
      if (searchEmptyText(regex, compile) !== 'yes') return;
      report({
        place: regexValue,
        message: phrase(
          'This expression matches the empty text, and a missing label counts as empty, so alerts without “{key}” match too. To exclude them, require at least one character (`+` instead of `*`).',
          { key: stringAt(key) ?? '' },
        ),
      });
    },
  },
};
