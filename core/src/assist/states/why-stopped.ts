import type { Pipeline } from '../../manager/pipeline/prepare/pipeline.js';
import { routeAlerts } from '../../manager/pipeline/route-alerts.js';
import { exampleAlerts } from '../alert-rules/example-alerts.js';
import type { RoutedRule } from '../alert-rules/routed-rules.js';
import { type WhyAbsent, whatStops } from '../comparison/compare-recipients.js';
import type { RuleReceiverChange } from './states-report.js';

/**
 * Why receivers get fewer alerts of a rule in one state than in the other.
 *
 * @param reached the receivers that some of the alerts do reach: their conditions say enough
 */
export function whyStopped(
  receivers: readonly string[],
  reached: ReadonlySet<string>,
  { rule: { rule, route }, here, elsewhere, whyAbsent }: StoppedRule,
): readonly RuleReceiverChange[] {
  const { evaluation } = rule;
  if (evaluation.state !== 'evaluated') {
    const reason = { stage: undefined, text: evaluation.why };
    return receivers.map((receiver) => ({ receiver, reason }));
  }
  const stopped = receivers.filter((receiver) => !reached.has(receiver));
  // none of the alerts arrives there, whatever the open labels are
  const [example] = stopped.length > 0 ? exampleAlerts({ ...route, receivers: [] }, here) : [];
  const routing = example && routeAlerts(here, [example.alert]);
  return receivers.map((receiver) => {
    if (!routing || reached.has(receiver)) return { receiver, reason: undefined };
    const { receiver: name, ...reason } = whatStops(receiver, {
      here: routing,
      elsewhere: { pipeline: elsewhere },
      whyAbsent,
    });
    return { receiver: name, reason };
  });
}

interface StoppedRule {
  /** As the state with fewer of the alerts has it. */
  readonly rule: RoutedRule;
  readonly here: Pipeline;
  readonly elsewhere: Pipeline;
  readonly whyAbsent: WhyAbsent;
}
