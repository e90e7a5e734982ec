import type { RuleRoute } from '../../manager/rules/rule-route.js';
import type { Finding } from '../../model/finding/finding.js';
import { worded } from '../../model/finding/to-finding.js';
import { phrase } from '../../text/phrase.js';
import { DOCUMENT_CHECKS } from '../document-checks.js';
import type { DocumentAnalysis } from './document-analysis.js';
import type { RoutesOfObject } from './rule-routes.js';

/**
 * Reports rules of some severities whose alerts no receiver gets. Receivers can be outside of the files, so it is a hint.
 */
export function unreachedAlerts(
  { rules, inside }: Pick<DocumentAnalysis, 'rules' | 'inside'>,
  routesOf: RoutesOfObject | undefined,
  severities: readonly string[],
): readonly Finding[] {
  if (!rules || !routesOf) return [];
  return routesOf(rules)
    .filter(isUnreached)
    .flatMap(({ rule: { alert, range, labels } }) => {
      const own = labels.labels.get('severity');
      if (own?.is !== 'certain' || !severities.includes(own.value)) return [];
      const { id, family, severity } = DOCUMENT_CHECKS.alertUnreached;
      const words = phrase('No known receiver gets the alert “{alert}” of severity {severity}.', {
        alert,
        severity: own.value,
      });
      return [{ code: id, family, severity, ...worded(words), range, path: inside, fixes: [] }];
    });
}

function isUnreached({ rule, receivers, stops }: RuleRoute): boolean {
  return rule.evaluation.state === 'evaluated' && receivers.length === 0 && stops.length === 0;
}
