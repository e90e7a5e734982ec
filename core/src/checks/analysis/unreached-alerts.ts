import { mutingWords } from '../../manager/rules/muting-words.js';
import type { RuleRoute } from '../../manager/rules/rule-route.js';
import type { Cluster } from '../../model/cluster/cluster.js';
import type { Finding } from '../../model/finding/finding.js';
import { worded } from '../../model/finding/to-finding.js';
import { sentencesPhrase } from '../../text/list-phrase.js';
import { type Phrase, phrase } from '../../text/phrase.js';
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
  const { routes, cluster } = routesOf(rules);
  return routes.filter(isUnreached).flatMap((route) => {
    const { alert, range, labels } = route.rule;
    const own = labels.labels.get('severity');
    if (own?.is !== 'certain' || !severities.includes(own.value)) return [];
    const { id, family, severity } = DOCUMENT_CHECKS.alertUnreached;
    const words = phrase('No known receiver gets the alert “{alert}” of severity {severity}.', {
      alert,
      severity: own.value,
    });
    const sentences = sentencesPhrase([words, ...reasonsOf(route, cluster)]) ?? words;
    return [{ code: id, family, severity, ...worded(sentences), range, path: inside, fixes: [] }];
  });
}

function isUnreached({ rule: { evaluation }, receivers, stops }: RuleRoute): boolean {
  if (evaluation.state === 'sent-nowhere') return evaluation.by === 'alertmanager';
  return evaluation.state === 'evaluated' && receivers.length === 0 && stops.length === 0;
}

/** Without a Silence or Alertmanager, it is the conditions. */
function reasonsOf({ rule: { evaluation }, silences }: RuleRoute, cluster: Cluster): readonly Phrase[] {
  return evaluation.state === 'sent-nowhere'
    ? [evaluation.why]
    : silences
        .filter(({ receiver, mutes }) => receiver !== undefined || mutes.is === 'always')
        .map((silence) => mutingWords(silence, cluster));
}
