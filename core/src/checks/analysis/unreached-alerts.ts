import type { RuleRoute } from '../../manager/rules/rule-route.js';
import type { Finding } from '../../model/finding/finding.js';
import { worded } from '../../model/finding/to-finding.js';
import { phrase } from '../../text/phrase.js';
import { DOCUMENT_CHECKS } from '../document-checks.js';
import type { DocumentAnalysis } from './document-analysis.js';
import type { RoutesOfObject } from './rule-routes.js';

/** What people must hear about at once. */
const CRITICAL = 'critical';

/** Reports critical rules whose alerts no receiver gets. Receivers can be outside of the files, so it is a hint. */
export function unreachedAlerts(
  { rules, inside }: Pick<DocumentAnalysis, 'rules' | 'inside'>,
  routesOf: RoutesOfObject | undefined,
): readonly Finding[] {
  if (!rules || !routesOf) return [];
  return routesOf(rules)
    .filter(isUnreached)
    .map(({ rule: { alert, range } }) => {
      const { id, family, severity } = DOCUMENT_CHECKS.alertUnreached;
      const words = phrase('No known receiver gets the alert “{alert}”, which is critical.', { alert });
      return { code: id, family, severity, ...worded(words), range, path: inside, fixes: [] };
    });
}

function isUnreached({ rule, receivers, stops }: RuleRoute): boolean {
  const severity = rule.labels.labels.get('severity');
  return (
    rule.evaluation.state === 'evaluated' &&
    severity?.is === 'certain' &&
    severity.value === CRITICAL &&
    receivers.length === 0 &&
    stops.length === 0
  );
}
