import type { Summary } from '../summarise.js';
import type { Measurements } from './measurements.js';
import type { Compared } from './report.js';

/** Something that is measured of both servers with each stream. */
interface Measure {
  readonly title: string;
  readonly key: keyof Measurements;
  readonly unit: { readonly name: string; readonly size: number };
  /** The peer's delay is a part of it. */
  readonly delayed: boolean;
}

const milliseconds = { name: 'ms', size: 1 };
const mebibytes = { name: 'MiB', size: 2 ** 20 };

const MEASURES: readonly Measure[] = [
  { title: 'start → initialized', key: 'start', unit: milliseconds, delayed: false },
  { title: 'open → diagnostics', key: 'open', unit: milliseconds, delayed: true },
  { title: 'edit → diagnostics', key: 'edit', unit: milliseconds, delayed: true },
  { title: 'peak memory', key: 'peakMemory', unit: mebibytes, delayed: false },
];

/** A row for each measure and stream. */
export function rowsOf(compared: readonly Compared[], delay: number): readonly (readonly string[])[] {
  return MEASURES.flatMap(({ title, key, unit, delayed }) =>
    compared.map(({ receivers, lines, ours, peer }) => [
      title,
      `${receivers} (${lines.toLocaleString('en')} lines)`,
      show(ours[key], unit),
      show(peer[key], unit),
      showRatio(ratio(ours[key], peer[key])),
      delayed ? showRatio(ratio(ours[key], peer[key], delay)) : '',
    ]),
  );
}

/** How many times as much the peer took, `less` taken off what it took. */
export function ratio(ours: Summary | undefined, peer: Summary | undefined, less = 0): number | undefined {
  return ours && peer && Math.max(0, peer.median - less) / ours.median;
}

export function showRatio(value: number | undefined): string {
  return value === undefined ? '–' : `${significant(value)}×`;
}

function show(summary: Summary | undefined, { name, size }: Measure['unit']): string {
  if (!summary) return '–';
  const [median, lower, upper] = [summary.median, summary.lowerQuartile, summary.upperQuartile].map((value) =>
    significant(value / size),
  );
  return `${median} ${name} (${lower}–${upper})`;
}

/** Two digits at least, and no more after the point than the measurement is worth. */
function significant(value: number): string {
  return value >= 10 ? Math.round(value).toLocaleString('en') : value.toFixed(1);
}
