import { placeAt } from '../../../model/read/fields.js';
import { phrase } from '../../../text/phrase.js';
import { presentMember } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';
import { unknownValue } from '../unknown-value.js';

/** A NotificationManager has no admission webhook, and an unknown policy acts as All (notification-manager 2.6). */
export const routePolicyUnknown: Rule = {
  meta: {
    id: 'route-policy-unknown',
    family: 'runtime',
    severity: 'warning',
    summary: 'The routePolicy is not All, RouterFirst or RouterOnly, so it acts as All.',
    fixable: true,
  },
  visit: {
    root(root, report, context) {
      const spec = context.kind === 'NotificationManager' ? presentMember(root, 'spec') : undefined;
      const unknown = unknownValue(placeAt(spec, 'routePolicy'), context);
      if (!unknown || unknown.value === '') return;
      const { place, value, known, fixes } = unknown;
      report({
        place,
        message: phrase('“{value}” is not a policy, so it acts as `All`. Use one of {known}.', { value, known }),
        fixes,
      });
    },
  },
};
