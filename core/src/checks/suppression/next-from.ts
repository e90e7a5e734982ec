/** The first of sorted numbers that is not less than another one; infinity without one. */
export function nextFrom(sorted: readonly number[], least: number): number {
  return sorted[indexFrom(sorted, least)] ?? Number.POSITIVE_INFINITY;
}

/** Its index; the length without one. */
export function indexFrom(sorted: readonly number[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
