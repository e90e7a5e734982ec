import type { FixDraft } from '../../../model/finding/draft.js';
import { searchEmptyText } from '../../../model/selector/empty-text.js';
import { checkQualifiedName } from '../../../model/selector/qualified-name.js';
import { splitAlternatives } from '../../../model/selector/split-alternatives.js';
import { phrase } from '../../../text/phrase.js';
import { quoteScalar, removeMember, replaceValue } from '../../../yaml/edit.js';
import { type Place, stringAt } from '../../../yaml/place.js';
import { requirementParts } from '../requirement.js';
import type { Rule } from '../rule.js';

const ANYTHING = /^\^?\(*\.\*\??\)*\$?$/;

export const regexMatchesEverything: Rule = {
  meta: {
    id: 'regex-matches-everything',
    family: 'runtime',
    severity: 'warning',
    summary: 'The expression of a Match matches every text, so the condition matches every alert.',
    fixes: 'unsafe',
  },
  visit: {
    requirement(place, report, { text, compile }) {
      const { known, regexValue } = requirementParts(place);
      const regex = stringAt(regexValue);
      if (!known?.usesRegex || !regexValue || !regex) return;
      if (searchEmptyText(regex, compile) !== 'everything') return;
      report({
        place: regexValue,
        message: phrase(
          '`{regex}` matches every text, including the empty one that a missing label counts as, so this condition matches every alert. To test that the label exists, use “Exists”.',
          { regex },
        ),
        fixes: fixesFor(regex, place, text),
      });
    },
  },
};

/** `.*` is probably meant as `Exists`, an empty alternative is a typo. For others, the intention is unknown. */
function fixesFor(regex: string, requirement: Place, text: string): readonly FixDraft[] {
  const { key, operator, values, regexValue } = requirementParts(requirement);
  if (!operator || !regexValue) return [];
  const alternatives = splitAlternatives(regex) ?? [];
  const named = alternatives.filter((alternative) => alternative !== '');
  if (named.length > 0 && named.length < alternatives.length)
    return [
      {
        title: phrase('Remove the empty alternative'),
        edits: [replaceValue(regexValue, quoteScalar(named.join('|')))],
      },
    ];
  if (!ANYTHING.test(regex) || values || checkQualifiedName(stringAt(key) ?? '')) return [];
  return [
    {
      title: phrase('Test that the label exists (“Exists”)'),
      edits: [replaceValue(operator, 'Exists'), removeMember(text, regexValue)],
    },
  ];
}
