import { isNull, member, setMember, stringAt } from '../../manifest/place.js';
import { removeMember } from '../../yaml/edit.js';
import type { Rule } from '../rule.js';

export const credentialSource: Rule = {
  meta: {
    id: 'credential-source',
    family: 'admission',
    severity: 'error',
    summary: 'A credential is either a value, or a valueFrom with a secretKeyRef.',
    fixable: true,
  },
  visit: {
    credential(place, report, { text, kind }) {
      if (place.node.kind !== 'mapping') return;
      // NotificationManager has no admission webhook: there it only fails when it is used
      const refused = kind === 'NotificationManager' ? ({ family: 'runtime', severity: 'warning' } as const) : {};
      const value = setMember(place, 'value');
      const valueFrom = setMember(place, 'valueFrom');
      const field = place.entry?.key ?? 'credential';
      if (!valueFrom && (!value || stringAt(value) === '')) {
        const empty = member(place, 'value');
        report({
          ...refused,
          place: empty ?? place,
          mark: 'key',
          message: `“${field}” has neither value nor valueFrom. Refer to a Secret with \`valueFrom.secretKeyRef\` (name and key).`,
        });
        return;
      }
      if (valueFrom && value && stringAt(value) !== '') {
        report({
          ...refused,
          place: value,
          mark: 'key',
          message: `“${field}” has both value and valueFrom. Keep one; a Secret keeps the credential out of the manifest.`,
          fixes: [{ title: 'Remove the value, keep the Secret', edits: [removeMember(text, value)] }],
        });
      }
      if (valueFrom?.node.kind === 'mapping' && !setMember(valueFrom, 'secretKeyRef')) {
        const reference = member(valueFrom, 'secretKeyRef');
        const there = reference && isNull(reference.node) ? reference : valueFrom;
        report({
          ...refused,
          place: there,
          mark: 'key',
          message: '“valueFrom” needs a secretKeyRef with the name and key of a Secret.',
        });
      }
    },
  },
};
