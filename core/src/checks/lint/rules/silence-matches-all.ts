import { placeAt } from '../../../model/read/fields.js';
import { phrase } from '../../../text/phrase.js';
import { items, members, type Place, presentMember } from '../../../yaml/place.js';
import { isOff } from '../is-off.js';
import type { Rule } from '../rule.js';

/** An empty selector matches every alert (Kubernetes: LabelSelector), so such a Silence mutes everything. */
export const silenceMatchesAll: Rule = {
  meta: {
    id: 'silence-matches-all',
    family: 'runtime',
    severity: 'warning',
    sometimes: ['information'],
    summary: 'A Silence without conditions mutes every alert.',
    fixes: 'none',
  },
  visit: {
    root(root, report, { kind }) {
      const spec = kind === 'Silence' ? presentMember(root, 'spec') : undefined;
      const matcher = placeAt(spec, 'matcher');
      if (!spec || matcher?.node.kind !== 'mapping' || isOff(spec) || !isEmpty(matcher)) return;
      const limited = presentMember(spec, 'startsAt') ?? presentMember(spec, 'schedule');
      report({
        place: matcher,
        lacks: spec,
        mark: 'key',
        // a maintenance window may be meant to mute everything
        ...(limited && { severity: 'information' }),
        message: limited
          ? phrase('This matcher has no conditions, so the Silence mutes every alert while it is active.')
          : phrase(
              'This matcher has no conditions, so the Silence mutes every alert permanently. Add `matchLabels` or `matchExpressions`.',
            ),
      });
    },
  },
};

function isEmpty(matcher: Place): boolean {
  const labels = presentMember(matcher, 'matchLabels');
  const expressions = presentMember(matcher, 'matchExpressions');
  return (
    (!labels || (labels.node.kind === 'mapping' && members(labels).length === 0)) &&
    (!expressions || (expressions.node.kind === 'sequence' && items(expressions).length === 0))
  );
}
