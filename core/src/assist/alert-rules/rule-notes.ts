import type { Pipeline } from '../../manager/pipeline/prepare/pipeline.js';
import { routeAlerts } from '../../manager/pipeline/route-alerts.js';
import { alertRecipients } from '../../manager/pipeline/trace/alert-recipients.js';
import { mutingWords } from '../../manager/rules/muting-words.js';
import { reachWords } from '../../manager/rules/reach-words.js';
import type { RuleRoute } from '../../manager/rules/rule-route.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import { exampleAlerts } from './example-alerts.js';
import type { RuleOutcome } from './routed-rules.js';

/** Why alerts of a rule reach nobody, or not always. */
export function ruleNotes(route: RuleRoute, outcome: RuleOutcome, pipeline: Pipeline): readonly Phrase[] {
  const { rule, silences, stops, receivers } = route;
  if (rule.evaluation.state !== 'evaluated') return [rule.evaluation.why];
  const { cluster } = pipeline;
  const muting = silences
    .filter(({ receiver }) => receiver === undefined)
    .map((silence) => mutingWords(silence, cluster));
  const stopping = stops.map(({ incident, when }) =>
    when.is === 'always'
      ? incident.text
      : phrase('{problem} ({condition})', { problem: incident.text, condition: reachWords(when) }),
  );
  if (outcome !== 'nobody' || receivers.length + muting.length + stopping.length > 0) return [...stopping, ...muting];
  const [example] = exampleAlerts(route, pipeline);
  const [recipients] = example ? alertRecipients(routeAlerts(pipeline, [example.alert])) : [];
  return recipients?.reason ? [recipients.reason.text] : [];
}
