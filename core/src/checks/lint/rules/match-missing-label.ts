import { itemsAt } from '../../../model/read/fields.js';
import { searchEmptyText } from '../../../model/selector/empty-text.js';
import { checkQualifiedName } from '../../../model/selector/qualified-name.js';
import { unknownAt } from '../../../model/unknown/unknown-at.js';
import { phrase } from '../../../text/phrase.js';
import { appendItem, quoteScalar } from '../../../yaml/edit.js';
import { type Place, stringAt } from '../../../yaml/place.js';
import { requirementParts } from '../requirement.js';
import type { Report, Rule, RuleContext } from '../rule.js';

/** Labels that every alert has: Prometheus requires the first, the manager adds the second. */
const ALWAYS_THERE: ReadonlySet<string> = new Set(['alertname', 'cluster']);
/** With one of these on the same label, alerts without it do not match anyway, or are meant to match. */
const SETTLING: ReadonlySet<string> = new Set(['Exists', 'In', 'DoesNotExist']);

/** From 2.4.0 to 2.5.0 a `Match` on a label that the alert lacks is true (notification-manager: changelog). */
export const matchMissingLabel: Rule = {
  meta: {
    id: 'match-missing-label',
    family: 'runtime',
    severity: 'warning',
    summary: 'In the targeted version, Match also matches every alert without the label.',
    fixes: 'unsafe',
    appliesTo: ({ match }) => match === 'missing-passes',
  },
  visit: {
    alertSelector(selector, report, context) {
      const requirements = itemsAt(selector, 'matchExpressions');
      // A condition of which nobody can tell may decide about alerts without the label.
      if (requirements.some(isUndecided)) return;
      const settled = new Set(requirements.flatMap(settledLabel));
      for (const requirement of requirements) check(requirement, settled, report, context);
    },
  },
};

function isUndecided(requirement: Place): boolean {
  const { key, operator } = requirementParts(requirement);
  return [requirement, key, operator].some((place) => unknownAt(place) !== undefined);
}

/** The label of a condition that decides about alerts without it. */
function settledLabel(requirement: Place): readonly string[] {
  const { key, known } = requirementParts(requirement);
  const name = stringAt(key);
  return name !== undefined && SETTLING.has(known?.name ?? '') ? [name] : [];
}

function check(
  requirement: Place,
  settled: ReadonlySet<string>,
  report: Report,
  { text, kind, compile }: RuleContext,
): void {
  const { operator, known, key, regexValue } = requirementParts(requirement);
  const name = stringAt(key);
  const regex = stringAt(regexValue);
  if (!known?.usesRegex || !operator || !name || !regex || ALWAYS_THERE.has(name) || settled.has(name)) return;
  // an expression that matches the empty text means the same in all versions
  if (searchEmptyText(regex, compile) !== 'no') return;
  const condition = [`key: ${quoteIfNeeded(name)}`, 'operator: Exists'];
  const title = phrase('Require the label “{label}” (“Exists”)', { label: name });
  report({
    place: operator,
    message:
      kind === 'Silence'
        ? phrase('In the targeted version this also silences every alert without the label “{label}”.', { label: name })
        : phrase('In the targeted version this also matches every alert without the label “{label}”.', {
            label: name,
          }),
    fixes: checkQualifiedName(name) ? [] : [{ title, edits: [appendItem(text, requirement, condition)] }],
  });
}

function quoteIfNeeded(name: string): string {
  return /^[A-Za-z][\w./-]*$/.test(name) && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(name)
    ? name
    : quoteScalar(name);
}
