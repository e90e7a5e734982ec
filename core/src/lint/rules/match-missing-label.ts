import { items, type Place, stringAt } from '../../manifest/place.js';
import { searchEmptyText } from '../../match/empty-text.js';
import { checkQualifiedName } from '../../match/qualified-name.js';
import { phrase } from '../../text/phrase.js';
import { MILESTONES } from '../../version/milestones.js';
import { appendItem, quoteScalar } from '../../yaml/edit.js';
import { requirementParts } from '../requirement.js';
import type { Rule } from '../rule.js';

/** Labels that every alert has: Prometheus demands the first, the manager fills in the second. */
const ALWAYS_THERE: ReadonlySet<string> = new Set(['alertname', 'cluster']);
/** With one of these on the same label, an alert without it does not match anyway, or is meant to. */
const SETTLING: ReadonlySet<string> = new Set(['Exists', 'In', 'DoesNotExist']);

/** From 2.4.0 to 2.5.0 a `Match` on a label that the alert lacks counts as true (notification-manager: changelog). */
export const matchMissingLabel: Rule = {
  meta: {
    id: 'match-missing-label',
    family: 'runtime',
    severity: 'warning',
    summary: 'In the targeted version, Match lets every alert pass that lacks the label.',
    fixable: true,
    versions: { since: MILESTONES.match, before: MILESTONES.matchMissing },
  },
  visit: {
    requirement(place, report, { roles, text, kind, compile }) {
      const { operator, known, key, regexValue } = requirementParts(place);
      const name = stringAt(key);
      const regex = stringAt(regexValue);
      if (!roles.includes('alertSelector') || !known?.usesRegex || !operator || !name || !regex) return;
      if (ALWAYS_THERE.has(name) || isSettled(place, name)) return;
      // an expression that is found in the empty text means the same in all versions
      if (searchEmptyText(regex, compile) !== 'no') return;
      const condition = [`key: ${quoteIfNeeded(name)}`, 'operator: Exists'];
      report({
        place: operator,
        message:
          kind === 'Silence'
            ? phrase('In the targeted version this silences every alert without the label “{label}”, too.', {
                label: name,
              })
            : phrase('In the targeted version this lets every alert without the label “{label}” pass, too.', {
                label: name,
              }),
        fixes: checkQualifiedName(name)
          ? []
          : [
              {
                title: phrase('Demand that the label “{label}” exists', { label: name }),
                edits: [appendItem(text, place, condition)],
              },
            ],
      });
    },
  },
};

/** Whether another condition of the same selector says what becomes of alerts without the label. */
function isSettled(place: Place, key: string): boolean {
  return items(place.parent ?? place).some((other) => {
    const parts = requirementParts(other);
    return stringAt(parts.key) === key && SETTLING.has(parts.known?.name ?? '');
  });
}

function quoteIfNeeded(name: string): string {
  return /^[A-Za-z][\w./-]*$/.test(name) && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(name)
    ? name
    : quoteScalar(name);
}
