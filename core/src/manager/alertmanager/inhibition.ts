import type { InhibitRuleFacts } from '../../model/alertmanager/facts.js';
import type { TextMap } from '../../model/facts.js';
import { labelOf } from '../../model/selector/label-of.js';
import { allLabels, type KnownLabels, matcherLabels, matchesAll, valuesKey } from './matches-labels.js';

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
  for (const rule of rules) {
    const sidesOf = sides(rule, compile);
    const sources = sourcesOf(rule, alerts, sidesOf);
    if (sources.size === 0) continue;
    for (const [index, { labels }] of alerts.entries()) {
      if (found[index]?.sure) continue;
      const side = sidesOf(labels);
      if (side.isTarget === false) continue;
      const inhibition = inhibitionBy(rule, sources.get(keyOf(rule, labels)) ?? [], side);
      if (inhibition?.sure || !found[index]) found[index] = inhibition;
    }
  }
  return found;
}

/** On which sides of a rule an alert is. */
interface Side {
  readonly isSource: boolean | undefined;
  readonly isTarget: boolean | undefined;
}

interface Source extends Side {
  readonly index: number;
}

/** Many alerts share the few values on which it depends. */
function sides({ source, target }: InhibitRuleFacts, compile: KnownLabels['compile']): (labels: TextMap) => Side {
  const names = [...new Set([...matcherLabels(source), ...matcherLabels(target)])];
  const known = new Map<string, Side>();
  return (labels) => {
    const key = valuesKey(labels, names);
    const all = allLabels(labels, compile);
    const side = known.get(key) ?? { isSource: matchesAll(source, all), isTarget: matchesAll(target, all) };
    known.set(key, side);
    return side;
  };
}

/** The firing alerts that match the source side, by the labels that the rule compares. */
function sourcesOf(
  rule: InhibitRuleFacts,
  alerts: readonly InhibitingAlert[],
  sidesOf: (labels: TextMap) => Side,
): ReadonlyMap<string, readonly Source[]> {
  const sources = new Map<string, Source[]>();
  for (const [index, { labels, firing }] of alerts.entries()) {
    const side = firing ? sidesOf(labels) : undefined;
    if (!side || side.isSource === false) continue;
    const key = keyOf(rule, labels);
    const entry = { index, ...side };
    const others = sources.get(key);
    if (others) others.push(entry);
    else sources.set(key, [entry]);
  }
  return sources;
}

function inhibitionBy(
  rule: InhibitRuleFacts,
  sources: readonly Source[],
  { isTarget, isSource }: Side,
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
