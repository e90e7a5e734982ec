import { placeAt } from '../../../model/read/fields.js';
import { hasUnknownKey, unknownAt } from '../../../model/unknown/unknown-at.js';
import { phrase } from '../../../text/phrase.js';
import { removeMember } from '../../../yaml/edit.js';
import { type Place, presentMember, stringAt } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';

export const credentialSource: Rule = {
  meta: {
    id: 'credential-source',
    family: 'admission',
    severity: 'error',
    sometimes: ['warning'],
    summary: 'A credential must be either a value or a valueFrom with a secretKeyRef.',
    fixes: 'unsafe',
  },
  visit: {
    credential(place, report, { text, kind, release }) {
      if (place.node.kind !== 'mapping') return;
      // NotificationManager has no admission webhook, so there it fails only when it is used
      const unchecked = kind === 'NotificationManager' || (release.smsChecks === 'faulty' && isHuaweis(place));
      const rejected = unchecked ? ({ family: 'runtime', severity: 'warning' } as const) : {};
      const value = presentMember(place, 'value');
      const valueFrom = presentMember(place, 'valueFrom');
      const field = place.entry?.key ?? 'credential';
      if (!valueFrom && (!value || stringAt(value) === '')) {
        report({
          ...rejected,
          place,
          lacks: place,
          mark: 'key',
          message: phrase(
            '“{field}” has neither value nor valueFrom. Refer to a Secret with `valueFrom.secretKeyRef` (name and key).',
            { field },
          ),
        });
        return;
      }
      const reference = placeAt(valueFrom, 'secretKeyRef');
      if (valueFrom && value && stringAt(value) !== '' && unknownAt(value) === undefined && !hasUnknownKey(place)) {
        report({
          ...rejected,
          place: valueFrom,
          mark: 'key',
          message: phrase(
            '“{field}” has both value and valueFrom. Keep only one; valueFrom keeps the credential out of the manifest.',
            { field },
          ),
          fixes: [
            reference
              ? { title: phrase('Remove the value, keep the Secret'), edits: [removeMember(text, value)] }
              : { title: phrase('Remove valueFrom, keep the value'), edits: [removeMember(text, valueFrom)] },
          ],
        });
      } else if (valueFrom?.node.kind === 'mapping' && !reference) {
        report({
          ...rejected,
          place: valueFrom,
          mark: 'key',
          lacks: place,
          message: phrase('“valueFrom” needs a secretKeyRef with the name and key of a Secret.'),
        });
      }
    },
  },
};

function isHuaweis(credential: Place): boolean {
  return credential.parent?.step === 'huawei';
}
