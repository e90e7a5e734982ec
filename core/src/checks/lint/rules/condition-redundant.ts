import { findContradiction } from '../../../model/selector/find-contradiction.js';
import { findImplied } from '../../../model/selector/find-implied.js';
import { phrase } from '../../../text/phrase.js';
import { removeMember } from '../../../yaml/edit.js';
import { removeItem } from '../../../yaml/edit-sequence.js';
import { formatPath } from '../../../yaml/path.js';
import { type Place, pathOf } from '../../../yaml/place.js';
import type { Report, Rule, RuleContext } from '../rule.js';
import { conditionsOfOneLabel } from '../selector-conditions.js';

export const conditionRedundant: Rule = {
  meta: {
    id: 'condition-redundant',
    family: 'style',
    severity: 'information',
    summary: 'Another condition of the selector implies this one, so it has no effect.',
    fixes: 'safe',
  },
  visit: { alertSelector: check, configSelector: check },
};

function check(selector: Place, report: Report, { text, compile, release }: RuleContext): void {
  for (const conditions of conditionsOfOneLabel(selector)) {
    const implied = findImplied(conditions, compile);
    // a selector that matches nothing is reported by selector-never-matches
    if (implied.length === 0 || findContradiction(conditions, compile)) continue;
    for (const { index, by } of implied) {
      const [own, other] = [conditions[index], conditions[by]];
      if (!own || !other) continue;
      // Where a Match matches alerts without the label, it implies nothing about them.
      if (other.operator === 'Match' && own.operator !== 'Match' && release.match !== 'missing-is-empty') continue;
      report({
        place: own.head,
        message: phrase('This condition has no effect: it is true whenever `{path}` is.', {
          path: formatPath(pathOf(other.place).slice(-2)),
        }),
        tag: 'unnecessary',
        fixes: [
          {
            title: phrase('Remove the condition'),
            edits: [own.place.entry ? removeMember(text, own.place) : removeItem(text, own.place)],
          },
        ],
      });
    }
  }
}
