import type { IncomingAlert } from '#core';

/** More than a recording ever needs. */
const MOST = 5_000;

/**
 * The orders in which the manager may put the alerts of a payload: those of one namespace stay as they are, namespaces come
 * in any order within a batch. Each is a list of the alerts' indices; the first is that of the payload.
 */
export function groupOrders(alerts: readonly IncomingAlert[], batchSize: number): readonly (readonly number[])[] {
  let orders: readonly (readonly number[])[] = [[]];
  for (let start = 0; start < alerts.length; start += batchSize) {
    const groups = new Map<string, number[]>();
    for (let index = start; index < Math.min(alerts.length, start + batchSize); index++) {
      const labels = alerts[index]?.labels ?? {};
      const key = labels.rule_level === 'namespace' ? `${labels.cluster || '?'}|${labels.namespace ?? ''}` : '';
      groups.set(key, [...(groups.get(key) ?? []), index]);
    }
    const ways = permutations([...groups.values()]).map((order) => order.flat());
    orders = orders.flatMap((before) => ways.map((way) => [...before, ...way])).slice(0, MOST);
  }
  return orders;
}

function permutations<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((item, index) =>
    permutations([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]),
  );
}
