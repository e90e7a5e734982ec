import { phrase } from '../../../text/phrase.js';
import { presentMember } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';
import { unknownValue } from '../unknown-value.js';

/** A NotificationManager has no webhook, and a policy that is not known acts as All (notification-manager 2.6). */
export const routePolicyUnknown: Rule = {
  meta: {
    id: 'route-policy-unknown',
    family: 'runtime',
    severity: 'warning',
    summary: 'The routePolicy is none of All, RouterFirst and RouterOnly, and acts as All.',
    fixable: true,
  },
  visit: {
    root(root, report, context) {
      const spec = context.kind === 'NotificationManager' ? presentMember(root, 'spec') : undefined;
      const unknown = unknownValue(spec && presentMember(spec, 'routePolicy'), context);
      if (!unknown || unknown.value === '') return;
      const { place, value, known, fixes } = unknown;
      report({
        place,
        message: phrase('“{value}” is no policy and acts as `All`. Policies are {known}.', { value, known }),
        fixes,
      });
    },
  },
};
