import { knownLabelValues } from '../../../model/schema/navigate.js';
import { type Phrase, phrase } from '../../../text/phrase.js';
import { replaceValue } from '../../../yaml/edit.js';
import type { Place } from '../../../yaml/place.js';
import { findTypo } from '../../schema/find-typo.js';
import type { Report, Rule } from '../rule.js';
import { selectsAlerts, visitComparedValues } from '../selector-subject.js';

export const valueMisspelled: Rule = {
  meta: {
    id: 'value-misspelled',
    family: 'runtime',
    severity: 'warning',
    summary: 'A value looks like a typo of one that the label usually has, or differs from it only in case.',
    fixes: 'unsafe',
  },
  visit: { alertSelector: check, configSelector: check },
};

function check(selector: Place, report: Report): void {
  if (!selectsAlerts(selector)) return;
  const hasKnownValues = (key: string): boolean => knownLabelValues(key).length > 0;
  visitComparedValues(selector, hasKnownValues, (key, value, place) => {
    const known = knownLabelValues(key).map((candidate) => candidate.value);
    const meant = known.includes(value) ? undefined : findTypo(value, known);
    if (meant === undefined) return;
    report({
      place,
      mark: 'value',
      message: describe(key, value, meant),
      fixes: [{ title: phrase('Change to “{value}”', { value: meant }), edits: [replaceValue(place, meant)] }],
    });
  });
}

function describe(key: string, value: string, meant: string): Phrase {
  return meant.toLowerCase() === value.toLowerCase()
    ? phrase('Values are case-sensitive: “{key}” is usually “{meant}”, hardly ever “{value}”.', {
        meant,
        key,
        value,
      })
    : phrase('“{value}” is not a usual value of “{key}”. Did you mean “{meant}”?', { meant, key, value });
}
