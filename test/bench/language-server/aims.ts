import type { Aim } from '../bench.js';
import type { Compared } from './measurements.js';
import { ratio, showRatio } from './ratio.js';

/** The goals of our server. */
export function aimsOf(compared: readonly Compared[], delay: number): readonly Aim[] {
  const smallest = compared[0];
  const largest = compared.at(-1);
  if (!smallest || !largest) return [];
  const { ours, peer } = largest;
  const lines = `${largest.lines.toLocaleString('en')} lines`;
  const growth = ratio(smallest.ours.edit, ours.edit);
  const opening = (less: number): number =>
    Math.min(...compared.map((each) => ratio(each.ours.open, each.peer.open, less) ?? 0));
  return [
    atLeast(50, ratio(ours.edit, peer.edit), `an edit of ${lines} is diagnosed at least 50 times as fast`),
    atLeast(50, ratio(ours.edit, peer.edit, delay), `the same without the peer’s delay`),
    {
      text: `an edit of ${lines} takes at most twice as long as one of ${smallest.lines}`,
      measured: showRatio(growth),
      met: growth !== undefined && growth <= 2,
    },
    atLeast(1, opening(0), 'files of all these sizes are opened at least as fast'),
    atLeast(1, opening(delay), 'the same without the peer’s delay'),
    atLeast(3, ratio(ours.open, peer.open), `${lines} are opened at least 3 times as fast`),
    atLeast(2.5, ratio(ours.start, peer.start), 'the server starts at least 2.5 times as fast'),
    atLeast(3, ratio(ours.peakMemory, peer.peakMemory), `peak memory at ${lines} is at most a third`),
  ];
}

function atLeast(wanted: number, value: number | undefined, text: string): Aim {
  return { text, measured: showRatio(value), met: value !== undefined && value >= wanted };
}
