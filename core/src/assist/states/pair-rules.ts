import { acceptedFacts } from '../../checks/analysis/accepted-objects.js';
import { createRoutedRules, type RoutedRule } from '../alert-rules/routed-rules.js';
import type { FileSide } from '../comparison/read-side.js';
import type { Pipelines } from '../comparison/route-each.js';
import { type Pair, pairInSteps } from './pair-in-steps.js';

/** The alert rules of both states with their routes, by what names them. What did not change is found out once. */
export function pairRules(
  files: { readonly before: readonly FileSide[]; readonly after: readonly FileSide[] },
  pipelines: Pipelines,
): readonly Pair<RoutedRule>[] {
  const routedRules = createRoutedRules();
  const ruleFiles = (side: keyof Pipelines) =>
    files[side].map(({ uri, stream }) => ({ uri, facts: acceptedFacts(stream) }));
  const old = byName(routedRules(ruleFiles('before'), pipelines.before));
  const next = byName(routedRules(ruleFiles('after'), pipelines.after));
  return [...new Set([...next.keys(), ...old.keys()])].flatMap((name) =>
    pairInSteps(old.get(name) ?? [], next.get(name) ?? [], STEPS),
  );
}

function byName(rules: readonly RoutedRule[]): ReadonlyMap<string, readonly RoutedRule[]> {
  const found = new Map<string, RoutedRule[]>();
  for (const routed of rules) {
    const { kind, namespace = null, object, group, alert } = routed.rule;
    const key = JSON.stringify([kind, namespace, object, group, alert]);
    const others = found.get(key);
    if (others) others.push(routed);
    else found.set(key, [routed]);
  }
  return found;
}

/**
 * Several rules may have one name: in one group with other labels, such as severities, or in several files, such as
 * overlays.
 */
const STEPS: readonly ((routed: RoutedRule) => string)[] = [
  (routed) => JSON.stringify([routed.uri, labelsText(routed)]),
  labelsText,
  ({ uri }) => uri,
  () => '',
];

/** The same text means the same labels. */
export function labelsText({ rule: { labels } }: Pick<RoutedRule, 'rule'>): string {
  const sorted = [...labels.labels].sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([labels.closed, sorted]);
}
