/** The summary of several measurements of one thing, in their unit. */
export interface Summary {
  readonly median: number;
  /** Half of the values are between the quartiles. */
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  readonly values: readonly number[];
}

/** @returns undefined if there are no measurements */
export function summarise(values: readonly number[]): Summary | undefined {
  if (values.length === 0) return undefined;
  const sorted = values.toSorted((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    lowerQuartile: quantile(sorted, 0.25),
    upperQuartile: quantile(sorted, 0.75),
    values,
  };
}

/** Interpolates between two values. */
function quantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] ?? 0;
  const above = sorted[Math.ceil(position)] ?? below;
  return below + (above - below) * (position - Math.floor(position));
}
