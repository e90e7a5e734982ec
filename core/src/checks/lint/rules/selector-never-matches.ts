import { findContradiction } from '../../../model/selector/find-contradiction.js';
import { type Phrase, phrase } from '../../../text/phrase.js';
import { formatPath } from '../../../yaml/path.js';
import { type Place, pathOf } from '../../../yaml/place.js';
import type { Report, Rule, RuleContext } from '../rule.js';
import { conditionsOfOneLabel, type PlacedCondition } from '../selector-conditions.js';

export const selectorNeverMatches: Rule = {
  meta: {
    id: 'selector-never-matches',
    family: 'runtime',
    severity: 'warning',
    summary: 'Conditions on the same label contradict each other, so the selector matches nothing.',
    fixes: 'none',
  },
  visit: { alertSelector: check, configSelector: check },
};

function check(selector: Place, report: Report, { compile, release }: RuleContext): void {
  for (const conditions of conditionsOfOneLabel(selector)) {
    const found = findContradiction(conditions, compile);
    const last = found && conditions[found.index];
    if (!last) continue;
    const other = found.other === undefined ? undefined : conditions[found.other];
    if (needsMissingLabel(last, other) && release.match !== 'missing-is-empty') continue;
    report({ place: last.head, message: describe(last, other) });
  }
}

/** Before v2.5.1 a Match is true for alerts without the label, so it can be combined with DoesNotExist. */
function needsMissingLabel(last: PlacedCondition, other: PlacedCondition | undefined): boolean {
  const operators = [last.operator, other?.operator];
  return operators.includes('DoesNotExist') && operators.includes('Match');
}

function describe(last: PlacedCondition, other: PlacedCondition | undefined): Phrase {
  const { key } = last;
  if (!other) return phrase('This selector matches nothing: the conditions on “{key}” exclude each other.', { key });
  const path = formatPath(pathOf(other.place).slice(-2));
  if (last.operator === 'In' && other.operator === 'In')
    return phrase(
      'This selector matches nothing: all conditions must be true, and `{path}` requires other values of “{key}”. To match any of them, list all in one “In”.',
      { key, path },
    );
  return phrase('This selector matches nothing: this condition contradicts `{path}` on the same label “{key}”.', {
    key,
    path,
  });
}
