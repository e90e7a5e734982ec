import { type Summary, summarise } from '../summarise.js';
import type { Compared, Measurements } from './measurements.js';
import { ratio, showRatio, significant } from './ratio.js';

/** A measurement of both servers. */
interface Measure {
  readonly title: string;
  readonly key: keyof Measurements;
  readonly unit: { readonly name: string; readonly size: number };
  /** Whether it includes the peer's delay. */
  readonly delayed: boolean;
}

const milliseconds = { name: 'ms', size: 1 };
const mebibytes = { name: 'MiB', size: 2 ** 20 };

const START: Measure = { title: 'start → initialized', key: 'start', unit: milliseconds, delayed: false };
const MEASURES_OF_STREAMS: readonly Measure[] = [
  { title: 'open → diagnostics', key: 'open', unit: milliseconds, delayed: true },
  { title: 'edit → diagnostics', key: 'edit', unit: milliseconds, delayed: true },
  { title: 'peak memory', key: 'peakMemory', unit: mebibytes, delayed: false },
];

/** A row for the start, which precedes all streams, and a row for each other measurement and stream. */
export function rowsOf(compared: readonly Compared[], delay: number): readonly (readonly string[])[] {
  const started = (server: 'ours' | 'peer'): Summary | undefined =>
    summarise(compared.flatMap((each) => each[server].start?.values ?? []));
  return [
    row(START, '', started('ours'), started('peer'), delay),
    ...MEASURES_OF_STREAMS.flatMap((measure) =>
      compared.map(({ receivers, lines, ours, peer }) =>
        row(measure, `${receivers} (${lines.toLocaleString('en')} lines)`, ours[measure.key], peer[measure.key], delay),
      ),
    ),
  ];
}

function row(
  { title, unit, delayed }: Measure,
  stream: string,
  ours: Summary | undefined,
  peer: Summary | undefined,
  delay: number,
): readonly string[] {
  const undelayed = delayed ? showRatio(ratio(ours, peer, delay)) : '';
  return [title, stream, show(ours, unit), show(peer, unit), showRatio(ratio(ours, peer)), undelayed];
}

function show(summary: Summary | undefined, { name, size }: Measure['unit']): string {
  if (!summary) return '–';
  const text = (value: number): string => significant(value / size);
  return `${text(summary.median)} ${name} (${text(summary.lowerQuartile)}–${text(summary.upperQuartile)})`;
}
