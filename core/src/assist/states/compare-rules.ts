import type { Pipeline } from '../../manager/pipeline/prepare/pipeline.js';
import type { RuleReceiver } from '../../manager/rules/rule-route.js';
import { shownReceivers } from '../alert-rules/receiver-words.js';
import type { RoutedRule } from '../alert-rules/routed-rules.js';
import type { WhyAbsent } from '../comparison/compare-recipients.js';
import type { Pipelines } from '../comparison/route-each.js';
import { compareReach } from './compare-reach.js';
import type { Pair } from './pair-in-steps.js';
import { labelsText } from './pair-rules.js';
import type { PlacedRule, RuleChange, RuleWay } from './states-report.js';
import { whyStopped } from './why-stopped.js';

/** What changes for a rule, without the rule. */
type WayChange = Omit<RuleChange, 'rules'>;

/** The rules that appear or vanish, or whose alerts take another way, grouped by what changes and why. */
export function compareRules(
  pairs: readonly Pair<RoutedRule>[],
  pipelines: Pipelines,
  whyAbsent: WhyAbsent,
): readonly RuleChange[] {
  const changes = new Map<string, { readonly rules: PlacedRule[]; readonly change: WayChange }>();
  for (const pair of pairs) {
    const shown = pair.after ?? pair.before;
    const change = changeOf(pair, pipelines, whyAbsent);
    if (!shown || !change) continue;
    const key = JSON.stringify([change.before ?? null, change.after ?? null, change.lost, change.gained]);
    const group = changes.get(key);
    if (group) group.rules.push(placed(shown));
    else changes.set(key, { rules: [placed(shown)], change });
  }
  return [...changes.values()].map(({ rules, change }) => ({ rules, ...change }));
}

function placed({ rule: { kind, namespace, object, group, alert }, uri, line }: RoutedRule): PlacedRule {
  return { kind, namespace, object, group, alert, at: { uri, line } };
}

function changeOf(
  { before, after }: Pair<RoutedRule>,
  pipelines: Pipelines,
  whyAbsent: WhyAbsent,
): WayChange | undefined {
  if (before && after) return changeOfBoth(before, after, pipelines, whyAbsent);
  return {
    before: before && wayOf(before, pipelines.before),
    after: after && wayOf(after, pipelines.after),
    lost: [],
    gained: [],
  };
}

function changeOfBoth(
  before: RoutedRule,
  after: RoutedRule,
  pipelines: Pipelines,
  whyAbsent: WhyAbsent,
): WayChange | undefined {
  // what did not change keeps its route
  if (before.route === after.route) return undefined;
  const [old, next] = [receiversOf(before, pipelines.before), receiversOf(after, pipelines.after)];
  const haveSameLabels = before.rule === after.rule || labelsText(before) === labelsText(after);
  const names = [...new Set([...old.keys(), ...next.keys()])].sort();
  const compared = names.map((name) => ({ name, ...compareReach(old.get(name), next.get(name), haveSameLabels) }));
  const isSame = isHeard(before) === isHeard(after) && !compared.some(({ differs }) => differs);
  if (isSame) return undefined;
  const namesOf = (kind: 'fewer' | 'more'): readonly string[] =>
    compared.flatMap((each) => (each[kind] ? [each.name] : []));
  const [lost, gained] = [namesOf('fewer'), namesOf('more')];
  return {
    before: wayOf(before, pipelines.before),
    after: wayOf(after, pipelines.after),
    lost: whyStopped(lost, new Set(next.keys()), { ...states(pipelines, 'after', 'before'), rule: after, whyAbsent }),
    gained: whyStopped(gained, new Set(old.keys()), {
      ...states(pipelines, 'before', 'after'),
      rule: before,
      whyAbsent,
    }),
  };
}

function states(pipelines: Pipelines, here: keyof Pipelines, elsewhere: keyof Pipelines) {
  return { here: pipelines[here], elsewhere: pipelines[elsewhere] };
}

function isHeard({ rule }: RoutedRule): boolean {
  return rule.evaluation.state === 'evaluated';
}

/** The receivers by name that messages can arrive at. */
function receiversOf(routed: RoutedRule, { cluster }: Pipeline): ReadonlyMap<string, RuleReceiver> {
  if (!isHeard(routed)) return new Map();
  const arriving = routed.route.receivers.filter(({ lost }) => !lost);
  return new Map(arriving.map((each) => [cluster.receivers[each.receiver]?.facts.name ?? '', each]));
}

function wayOf(routed: RoutedRule, pipeline: Pipeline): RuleWay {
  return {
    evaluation: routed.rule.evaluation.state,
    receivers: shownReceivers(routed, pipeline).filter(({ lost }) => !lost),
  };
}
