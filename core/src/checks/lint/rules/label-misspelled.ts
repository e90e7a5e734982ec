import { itemsAt, membersAt } from '../../../model/read/fields.js';
import { knownLabels } from '../../../model/schema/navigate.js';
import { type Phrase, phrase } from '../../../text/phrase.js';
import { renameKey, replaceValue } from '../../../yaml/edit.js';
import { type Place, presentMember, stringAt } from '../../../yaml/place.js';
import { findTypo } from '../../schema/find-typo.js';
import type { Report, Rule } from '../rule.js';
import { selectsAlerts } from '../selector-subject.js';

export const labelMisspelled: Rule = {
  meta: {
    id: 'label-misspelled',
    family: 'runtime',
    severity: 'warning',
    summary: 'A condition’s key looks like a typo of a label that alerts usually have.',
    fixes: 'unsafe',
  },
  visit: { alertSelector: check, configSelector: check },
};

function check(selector: Place, report: Report): void {
  if (!selectsAlerts(selector)) return;
  const labels = presentMember(selector, 'matchLabels');
  for (const pair of membersAt(labels)) {
    const key = pair.entry?.key ?? '';
    const meant = meantBy(key);
    // if the right label is tested too, the similar name is intended
    if (meant === undefined || (labels?.node.kind === 'mapping' && labels.node.members.has(meant))) continue;
    report({
      place: pair,
      mark: 'key',
      message: describe(key, meant),
      fixes: [{ title: phrase('Change to “{value}”', { value: meant }), edits: [renameKey(pair, meant)] }],
    });
  }
  for (const requirement of itemsAt(selector, 'matchExpressions')) {
    const place = presentMember(requirement, 'key');
    const key = stringAt(place);
    const meant = key === undefined ? undefined : meantBy(key);
    if (!place || key === undefined || meant === undefined) continue;
    report({
      place,
      message: describe(key, meant),
      fixes: [{ title: phrase('Change to “{value}”', { value: meant }), edits: [replaceValue(place, meant)] }],
    });
  }
}

function meantBy(key: string): string | undefined {
  const labels = knownLabels();
  return labels.has(key) ? undefined : findTypo(key, labels);
}

function describe(key: string, meant: string): Phrase {
  return phrase('Alerts usually have no label “{key}”. Did you mean “{meant}”? Label names are case-sensitive.', {
    key,
    meant,
  });
}
