import { matchesLimit } from '../../go/promql/matches-limit.js';
import { builtInSamples } from '../../manager/samples/built-in-samples.js';
import type { Alert } from '../../model/alert.js';
import type { AlertRule } from '../../model/alert-rules/alert-rule.js';
import type { AlertRulesPerObject } from '../../model/alert-rules/keep-alert-rules.js';
import type { Release } from '../../model/release/release.js';
import { keepPerObject } from '../../text/keep-per-object.js';
import type { ManifestIndex } from './manifest-index.js';

type Labelled = Pick<Alert, 'labels'>;

/** The labels that alert rules give their alerts, and those of alerts that exist beside them. */
export interface ProducedLabels {
  /** The names, also of those whose values are open. */
  readonly names: ReadonlySet<string>;
  /** The values of a label, as far as rules and built-in samples have certain ones; undefined: no rule has one. */
  valuesOf(name: string): ReadonlySet<string> | undefined;
  /** Whether the label is open in a rule, and may have the value. */
  mayBe(name: string, value: string): boolean;
  /** Whether one of the alerts that exist beside those of rules has the label, with the value if one is given. */
  isKnown(name: string, value?: string): boolean;
}

/** Keeps what it found for objects that stay the same. Undefined without rules. */
export function createProducedLabels(
  rulesPerObject: AlertRulesPerObject,
): (indexes: readonly ManifestIndex[], release: Release, alerts: readonly Labelled[]) => ProducedLabels | undefined {
  return (indexes, release, alerts) => {
    const objects = new Set(indexes.flatMap(({ documents }) => documents.flatMap(({ rules }) => rules ?? [])));
    const rules = [...rulesPerObject([...objects], release).values()].flat();
    return rules.length === 0 ? undefined : producedBy(rules, alerts);
  };
}

/** All values of each label. */
const valuesIn = keepPerObject((alerts: readonly Labelled[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const values = new Map<string, Set<string>>();
  for (const { labels } of alerts)
    for (const [name, value] of Object.entries(labels)) {
      const own = values.get(name) ?? new Set();
      values.set(name, own.add(value));
    }
  return values;
});

function producedBy(rules: readonly AlertRule[], alerts: readonly Labelled[]): ProducedLabels {
  const names = new Set<string>();
  const values = new Map<string, Set<string>>();
  const open = new Map<string, AlertRule[]>();
  for (const rule of rules) {
    for (const [name, knowledge] of rule.labels.labels) {
      if (knowledge.is === 'absent') continue;
      names.add(name);
      if (knowledge.is === 'certain') values.set(name, (values.get(name) ?? new Set()).add(knowledge.value));
      else open.set(name, [...(open.get(name) ?? []), rule]);
    }
  }
  for (const { labels } of builtInSamples)
    for (const [name, value] of Object.entries(labels)) values.get(name)?.add(value);
  return {
    names,
    valuesOf: (name) => values.get(name),
    isKnown: (name, value) => {
      const known = valuesIn(alerts).get(name);
      return known !== undefined && (value === undefined || known.has(value));
    },
    mayBe: (name, value) =>
      (open.get(name) ?? []).some(({ labels: { labels } }) => {
        const knowledge = labels.get(name);
        return knowledge?.is === 'open' && knowledge.limits.every((limit) => matchesLimit(limit, value) !== false);
      }),
  };
}
