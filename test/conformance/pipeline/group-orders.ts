import type { IncomingAlert } from '#core';

/** Enough for six namespaces in one batch. */
const MOST = 1_000;

type Groups = readonly (readonly number[])[];

export interface Payload {
  readonly alerts: readonly IncomingAlert[];
  /** Filled in where an alert names none. */
  readonly clusterName: string;
  readonly batchSize: number;
}

/**
 * The orders in which the manager may put the alerts of a payload: those of one namespace stay as they are, namespaces come
 * in any order within a batch. Each is a list of the alerts' indices; the first ones are as the recorded messages tell.
 *
 * @param told for each outcome the alerts of its messages
 */
export function* groupOrders(
  payload: Payload,
  told: readonly (readonly (readonly number[])[])[],
): Generator<readonly number[]> {
  const batches = groupBatches(payload);
  for (const messages of told) yield batches.flatMap((groups) => sortGroups(groups, messages).flat());
  let count = 0;
  for (const order of combinations(batches)) {
    if (count++ === MOST) return;
    yield order;
  }
}

function groupBatches({ alerts, clusterName, batchSize }: Payload): readonly Groups[] {
  const batches: Groups[] = [];
  for (let start = 0; start < alerts.length; start += batchSize) {
    const groups = new Map<string, number[]>();
    for (let index = start; index < Math.min(alerts.length, start + batchSize); index++) {
      const labels = alerts[index]?.labels ?? {};
      const key = labels.rule_level === 'namespace' ? `${labels.cluster || clusterName}|${labels.namespace ?? ''}` : '';
      groups.set(key, [...(groups.get(key) ?? []), index]);
    }
    batches.push([...groups.values()]);
  }
  return batches;
}

/** In an order that agrees with what stands before what in the messages, as far as they agree themselves. */
function sortGroups(groups: Groups, messages: readonly (readonly number[])[]): Groups {
  const groupOf = (alert: number): number => groups.findIndex((group) => group.includes(alert));
  const before = new Set(
    messages
      .flatMap((alerts) => alerts.slice(1).map((alert, index) => [alerts[index] ?? alert, alert]))
      .map((pair) => pair.map(groupOf).join()),
  );
  const left = [...groups.keys()];
  const sorted: number[] = [];
  while (left.length > 0) {
    const free = left.findIndex((group) => !left.some((other) => other !== group && before.has(`${other},${group}`)));
    sorted.push(...left.splice(Math.max(0, free), 1));
  }
  return sorted.map((index) => groups[index] ?? []);
}

function* combinations([groups, ...rest]: readonly Groups[]): Generator<readonly number[]> {
  if (!groups) {
    yield [];
    return;
  }
  for (const way of permutations(groups)) for (const others of combinations(rest)) yield [...way.flat(), ...others];
}

function* permutations<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  if (items.length < 2) yield items;
  else
    for (const [index, item] of items.entries())
      for (const others of permutations(items.filter((_, other) => other !== index))) yield [item, ...others];
}
