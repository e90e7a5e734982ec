import type { Pipeline } from '../../manager/pipeline/prepare/pipeline.js';
import { routeAlerts } from '../../manager/pipeline/route-alerts.js';
import { alertRecipients } from '../../manager/pipeline/trace/alert-recipients.js';
import { mutingWords } from '../../manager/rules/muting-words.js';
import { reachWords } from '../../manager/rules/reach-words.js';
import type { RuleRoute } from '../../manager/rules/rule-route.js';
import type { Alert } from '../../model/alert.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import { alertSelectors, countLabels } from '../completion/label-uses.js';
import { exampleAlerts } from './example-alerts.js';
import type { RuleOutcome } from './routed-rules.js';

/** Why alerts of a rule reach nobody, or not always. */
export type RuleNotes = (route: RuleRoute, outcome: RuleOutcome) => readonly Phrase[];

/** Finds the reason once for rules whose alerts differ only in labels that nothing compares. */
export function createRuleNotes(pipeline: Pipeline): RuleNotes {
  const keyOf = decisiveLabels(pipeline);
  const reasons = new Map<string, readonly Phrase[]>();
  const reasonFor = (alert: Alert): readonly Phrase[] => {
    const key = keyOf(alert);
    const reason = reasons.get(key) ?? reasonOf(alert, pipeline);
    reasons.set(key, reason);
    return reason;
  };
  return (route, outcome) => ruleNotes(route, outcome, pipeline, reasonFor);
}

/** Each rule has its own. A configuration of Alertmanager may compare them. */
const OWN_LABELS = ['alertname', 'rule_group', 'rule_id'];

function decisiveLabels({ cluster, alertmanager }: Pipeline): (alert: Alert) => string {
  const objects = [...cluster.receivers, ...cluster.routers];
  const selectors = [
    ...objects.flatMap(({ facts }) => alertSelectors(facts)),
    ...cluster.silences.flatMap(({ facts }) => facts.matcher?.selector ?? []),
  ];
  const compared = countLabels([], selectors).labels;
  const left = alertmanager.object ? [] : OWN_LABELS.filter((name) => !compared.has(name));
  return ({ labels }) => JSON.stringify(Object.entries(labels).filter(([name]) => !left.includes(name)));
}

function reasonOf(alert: Alert, pipeline: Pipeline): readonly Phrase[] {
  const [recipients] = alertRecipients(routeAlerts(pipeline, [alert]));
  return recipients?.reason ? [recipients.reason.text] : [];
}

function ruleNotes(
  route: RuleRoute,
  outcome: RuleOutcome,
  pipeline: Pipeline,
  reasonFor: (alert: Alert) => readonly Phrase[],
): readonly Phrase[] {
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
  return example ? reasonFor(example.alert) : [];
}
