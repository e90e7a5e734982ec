import type { Alert } from '../../model/alert.js';
import type { AlertRule } from '../../model/alert-rules/alert-rule.js';
import type { ObjectFacts } from '../../model/facts.js';
import type { LabelSelector } from '../../model/selector/selector.js';
import { listPhrase } from '../../text/list-phrase.js';
import { type PhraseArgument, phrase } from '../../text/phrase.js';

/** How often something occurs. */
export interface Uses {
  /** Alerts: samples, those of routing tests, and one for each alert rule. */
  readonly alerts: number;
  readonly conditions: number;
}

/** How often labels and their values occur in a workspace. */
export interface LabelUses {
  readonly labels: ReadonlyMap<string, LabelUse>;
}

export interface LabelUse extends Uses {
  readonly values: ReadonlyMap<string, Uses>;
}

export const NO_USES: LabelUses = { labels: new Map() };

interface Counted {
  alerts: number;
  conditions: number;
  readonly values: Map<string, { alerts: number; conditions: number }>;
}

/** Counts the labels of alerts and of the conditions on alerts. */
export function countLabels(
  alerts: Iterable<Pick<Alert, 'labels'>>,
  selectors: Iterable<LabelSelector> = [],
): LabelUses {
  const labels = new Map<string, Counted>();
  const count = (aspect: keyof Uses, label: string, values: readonly string[]): void => {
    const counted = labels.get(label) ?? { alerts: 0, conditions: 0, values: new Map() };
    labels.set(label, counted);
    counted[aspect]++;
    for (const value of values) {
      const uses = counted.values.get(value) ?? { alerts: 0, conditions: 0 };
      counted.values.set(value, uses);
      uses[aspect]++;
    }
  };
  for (const alert of alerts)
    for (const [label, value] of Object.entries(alert.labels)) count('alerts', label, [value]);
  for (const { matchLabels = {}, matchExpressions = [] } of selectors) {
    for (const [label, value] of Object.entries(matchLabels)) count('conditions', label, [value]);
    for (const { key, values = [] } of matchExpressions) if (key !== '') count('conditions', key, values);
  }
  labels.delete('');
  return { labels };
}

/** Counts the labels that the alerts of rules may have, and the values of those that have only one. */
export function countRuleLabels(rules: readonly AlertRule[]): LabelUses {
  const certain: { readonly labels: Record<string, string> }[] = [];
  const open = new Map<string, LabelUse>();
  for (const { labels } of rules) {
    const values: Record<string, string> = {};
    for (const [name, knowledge] of labels.labels) {
      if (knowledge.is === 'certain') values[name] = knowledge.value;
      if (knowledge.is === 'open')
        open.set(name, { alerts: (open.get(name)?.alerts ?? 0) + 1, conditions: 0, values: new Map() });
    }
    certain.push({ labels: values });
  }
  return addUses(countLabels(certain), { labels: open });
}

/** Both together. */
export function addUses(some: LabelUses, others: LabelUses): LabelUses {
  return { labels: mergeMaps(some.labels, others.labels, addLabel) };
}

function addLabel(a: LabelUse, b: LabelUse): LabelUse {
  return { ...add(a, b), values: mergeMaps(a.values, b.values, add) };
}

function add(a: Uses, b: Uses): Uses {
  return { alerts: a.alerts + b.alerts, conditions: a.conditions + b.conditions };
}

function mergeMaps<Value>(
  some: ReadonlyMap<string, Value>,
  others: ReadonlyMap<string, Value>,
  merge: (a: Value, b: Value) => Value,
): ReadonlyMap<string, Value> {
  const merged = new Map(some);
  for (const [key, value] of others) {
    const known = merged.get(key);
    merged.set(key, known === undefined ? value : merge(known, value));
  }
  return merged;
}

/** The selectors of an object that compare the labels of alerts. */
export function alertSelectors(facts: ObjectFacts): readonly LabelSelector[] {
  if (facts.kind === 'Receiver') return facts.sections.flatMap(({ alertSelector }) => alertSelector?.selector ?? []);
  if (facts.kind === 'Router') return facts.alertSelector ? [facts.alertSelector.selector] : [];
  return facts.kind === 'Silence' && facts.matcher ? [facts.matcher.selector] : [];
}

/** A word that is being written, and the labels of the text that it is a part of: it is no use of itself. */
export interface BeingWritten {
  readonly word: string;
  readonly labels: LabelUses;
}

/** Uses without the one place that is being written. @param own those of its text; undefined: it is not among them */
export function withoutOne(uses: Uses | undefined, own: Uses | undefined): Uses | undefined {
  if (!uses || !own) return uses;
  const alerts = Math.max(0, uses.alerts - Math.min(1, own.alerts));
  const conditions = Math.max(0, uses.conditions - Math.min(1, own.conditions));
  return alerts + conditions > 0 ? { alerts, conditions } : undefined;
}

/** In the order of use: what conditions compare comes before what only alerts have. */
export function compareUses(a: Uses | undefined, b: Uses | undefined): number {
  return (b?.conditions ?? 0) - (a?.conditions ?? 0) || (b?.alerts ?? 0) - (a?.alerts ?? 0);
}

/** Such as `2 conditions, 24 alerts`; undefined for what nothing uses. */
export function usesPhrase(uses: Uses | undefined): PhraseArgument | undefined {
  if (!uses) return undefined;
  const { alerts, conditions } = uses;
  const parts = [
    ...(conditions === 1 ? [phrase('1 condition')] : []),
    ...(conditions > 1 ? [phrase('{count} conditions', { count: conditions })] : []),
    ...(alerts === 1 ? [phrase('1 alert')] : []),
    ...(alerts > 1 ? [phrase('{count} alerts', { count: alerts })] : []),
  ];
  return parts.length > 0 ? listPhrase(parts) : undefined;
}
