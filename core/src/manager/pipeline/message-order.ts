import type { NotifiedAlert } from '../message/notified-alert.js';
import type { Batch } from './routing.js';
import { routingKey } from './tenants-of.js';

/**
 * The order in which the alerts of a batch stand in messages: those of a namespace together, each as they were posted.
 * Which namespace comes first is up to chance in the manager; here it is the one that was posted first.
 */
export function messageOrder(
  { start, end }: Pick<Batch, 'start' | 'end'>,
  alerts: readonly NotifiedAlert[],
): readonly number[] {
  const groups = new Map<string, number[]>();
  for (let index = start; index < end; index++) {
    const key = routingKey(alerts[index]?.labels ?? {});
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  return [...groups.values()].flat();
}
