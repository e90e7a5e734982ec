import type { InhibitRuleFacts } from '../../model/alertmanager/facts.js';
import type { TextMap } from '../../model/facts.js';
import { labelOf } from '../../model/selector/label-of.js';
import { allLabels, type KnownLabels, matchesAll } from './matches-labels.js';

/** What inhibition looks at. */
export interface InhibitingAlert {
  readonly labels: TextMap;
  /** Only firing alerts hold others back. */
  readonly firing: boolean;
}

/** Which rule holds an alert back, because of which other alert. */
export interface Inhibition {
  readonly rule: InhibitRuleFacts;
  /** Index among the alerts. */
  readonly source: number;
  /** Whether it is certain; otherwise a placeholder keeps that from being known. */
  readonly sure: boolean;
}

/**
 * The alert that holds each of some alerts back, which are there at the same time (Alertmanager: inhibit/inhibit.go). A
 * rule compares its labels by their text, so that a missing label equals a missing or empty one. An alert on both sides of
 * a rule is not held back by another such alert.
 */
export function inhibitions(
  rules: readonly InhibitRuleFacts[],
  alerts: readonly InhibitingAlert[],
  compile: KnownLabels['compile'],
): readonly (Inhibition | undefined)[] {
  const found = new Array<Inhibition | undefined>(alerts.length).fill(undefined);
  const known = alerts.map(({ labels }) => allLabels(labels, compile));
  for (const rule of rules) {
    const sources = sourcesOf(rule, alerts, known);
    if (sources.size === 0) continue;
    for (const [index, labels] of known.entries()) {
      if (found[index]?.sure) continue;
      const isTarget = matchesAll(rule.target, labels);
      if (isTarget === false) continue;
      const isSource = matchesAll(rule.source, labels);
      const inhibition = inhibitionBy(rule, sources.get(keyOf(rule, labels.labels)) ?? [], { isTarget, isSource });
      if (inhibition?.sure || !found[index]) found[index] = inhibition;
    }
  }
  return found;
}

interface Source {
  readonly index: number;
  readonly isSource: boolean | undefined;
  readonly isTarget: boolean | undefined;
}

/** The firing alerts that match the source side, by the labels that the rule compares. */
function sourcesOf(
  rule: InhibitRuleFacts,
  alerts: readonly InhibitingAlert[],
  known: readonly KnownLabels[],
): ReadonlyMap<string, readonly Source[]> {
  const sources = new Map<string, Source[]>();
  for (const [index, labels] of known.entries()) {
    if (!alerts[index]?.firing) continue;
    const isSource = matchesAll(rule.source, labels);
    if (isSource === false) continue;
    const key = keyOf(rule, labels.labels);
    const entry = { index, isSource, isTarget: matchesAll(rule.target, labels) };
    const others = sources.get(key);
    if (others) others.push(entry);
    else sources.set(key, [entry]);
  }
  return sources;
}

function inhibitionBy(
  rule: InhibitRuleFacts,
  sources: readonly Source[],
  { isTarget, isSource }: Omit<Source, 'index'>,
): Inhibition | undefined {
  const isKnown = isTarget === true && rule.equal.every(({ hidden }) => hidden === undefined);
  const applies = (source: Source): boolean | undefined =>
    isSource === false || source.isTarget === false
      ? source.isSource
      : isSource === undefined || source.isTarget === undefined
        ? undefined
        : false;
  const sure = isKnown ? sources.find((source) => applies(source) === true) : undefined;
  const found = sure ?? sources.find((source) => applies(source) !== false);
  return found && { rule, source: found.index, sure: sure !== undefined };
}

function keyOf({ equal }: InhibitRuleFacts, labels: TextMap): string {
  return JSON.stringify(equal.map(({ text, hidden }) => (hidden === undefined ? (labelOf(labels, text) ?? '') : null)));
}
