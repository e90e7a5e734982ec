import type { Summary } from '../summarise.js';

/** The ratio of the other's value to ours, with `less` subtracted from the other's. */
export function ratio(ours: Summary | undefined, other: Summary | undefined, less = 0): number | undefined {
  return ours && other && Math.max(0, other.median - less) / ours.median;
}

export function showRatio(value: number | undefined): string {
  return value === undefined ? '–' : `${significant(value)}×`;
}

/** No more decimal places than the measurement's precision. */
export function significant(value: number): string {
  return value >= 10 ? Math.round(value).toLocaleString('en') : value.toFixed(1);
}
