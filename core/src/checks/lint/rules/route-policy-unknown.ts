import { placeAt } from '../../../model/read/fields.js';
import { phrase } from '../../../text/phrase.js';
import { presentMember } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';
import { unknownValue } from '../unknown-value.js';

/**
 * A NotificationManager has no admission webhook, and an unknown or empty policy acts as RouterOnly
 * (notification-manager 2.0 to 2.6).
 */
export const routePolicyUnknown: Rule = {
  meta: {
    id: 'route-policy-unknown',
    family: 'runtime',
    severity: 'warning',
    summary: 'The routePolicy is not All, RouterFirst or RouterOnly, so it acts as RouterOnly.',
    fixes: 'mixed',
  },
  visit: {
    root(root, report, context) {
      const spec = context.kind === 'NotificationManager' ? presentMember(root, 'spec') : undefined;
      const unknown = unknownValue(placeAt(spec, 'routePolicy'), context);
      if (!unknown) return;
      const { place, value, known, fixes } = unknown;
      report({
        place,
        message: phrase('“{value}” is not a policy, so it acts as `RouterOnly`. Use one of {known}.', { value, known }),
        // Without the field the policy is All, which is not what the cluster does with an empty one.
        fixes: value === '' ? [] : fixes,
      });
    },
  },
};
