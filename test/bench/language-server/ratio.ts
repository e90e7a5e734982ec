import type { Summary } from '../summarise.js';

/** How many times as much the other took, `less` taken off what it took. */
export function ratio(ours: Summary | undefined, other: Summary | undefined, less = 0): number | undefined {
  return ours && other && Math.max(0, other.median - less) / ours.median;
}

export function showRatio(value: number | undefined): string {
  return value === undefined ? '–' : `${significant(value)}×`;
}

/** No more digits after the point than a measurement is worth. */
export function significant(value: number): string {
  return value >= 10 ? Math.round(value).toLocaleString('en') : value.toFixed(1);
}
