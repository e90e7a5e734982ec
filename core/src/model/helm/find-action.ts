import type { Action } from './actions.js';

/** The first of the actions, which are in order, that ends behind an offset. */
export function firstEndingAfter(actions: readonly Action[], offset: number): Action | undefined {
  let [low, high] = [0, actions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((actions[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return actions[low];
}

/** An action that a part of a text overlaps. */
export function actionWithin(actions: readonly Action[], start: number, end: number): Action | undefined {
  const action = firstEndingAfter(actions, start);
  return action && action.start < end ? action : undefined;
}
