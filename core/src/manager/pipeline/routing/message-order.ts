import type { Span } from './routing.js';

/**
 * The order of the alerts of a batch in messages: grouped by namespace, otherwise as posted. The manager iterates the
 * namespaces in random order; here the namespace that was posted first is first.
 */
export function messageOrder({ start, end }: Span, keys: readonly string[]): readonly number[] {
  const groups = new Map<string, number[]>();
  for (let index = start; index < end; index++) {
    const key = keys[index] ?? '';
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  return [...groups.values()].flat();
}
