import type { IncomingAlert, Release } from '#core';

/** Enough for six namespaces in one batch. */
const MAX_ORDERS = 1_000;

type Groups = readonly (readonly number[])[];

export interface Payload {
  readonly alerts: readonly IncomingAlert[];
  /** The cluster of alerts that do not name one. */
  readonly clusterName: string;
  readonly batchSize: number;
  /** What the manager groups alerts by. */
  readonly release: Pick<Release, 'tenantRule' | 'routesByCluster'>;
}

/**
 * The possible orders of a payload's alerts in the manager: within a batch, namespaces come in any order, and the alerts of
 * each namespace keep theirs. Each order is a list of alert indices; the first ones follow the recorded messages.
 *
 * @param shown the alerts of the messages of each outcome
 */
export function* groupOrders(
  payload: Payload,
  shown: readonly (readonly (readonly number[])[])[],
): Generator<readonly number[]> {
  const batches = groupBatches(payload);
  for (const messages of shown) yield batches.flatMap((groups) => sortGroups(groups, messages).flat());
  let count = 0;
  for (const order of combinations(batches)) {
    if (count++ === MAX_ORDERS) return;
    yield order;
  }
}

function groupBatches({ alerts, clusterName, batchSize, release }: Payload): readonly Groups[] {
  const batches: Groups[] = [];
  for (let start = 0; start < alerts.length; start += batchSize) {
    const groups = new Map<string, number[]>();
    for (let index = start; index < Math.min(alerts.length, start + batchSize); index++) {
      const key = groupKey(alerts[index]?.labels ?? {}, clusterName, release);
      groups.set(key, [...(groups.get(key) ?? []), index]);
    }
    batches.push([...groups.values()]);
  }
  return batches;
}

function groupKey(
  labels: NonNullable<IncomingAlert['labels']>,
  clusterName: string,
  { tenantRule, routesByCluster }: Payload['release'],
): string {
  if (tenantRule === 'rule-level' && labels.rule_level !== 'namespace') return '';
  const namespace = labels.namespace ?? '';
  return routesByCluster ? `${labels.cluster || clusterName}|${namespace}` : namespace;
}

/** Sorts groups like the messages, as far as the messages agree with each other. */
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
