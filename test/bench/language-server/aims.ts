import type { Aim } from '../bench.js';
import type { Compared } from './report.js';
import { ratio, showRatio } from './rows.js';

/** What our server sets out to be, on the largest of the streams unless it says otherwise. */
export function aimsOf(compared: readonly Compared[], delay: number): readonly Aim[] {
  const smallest = compared[0];
  const largest = compared.at(-1);
  if (!smallest || !largest) return [];
  const lines = `${largest.lines.toLocaleString('en')} lines`;
  const atLeast = (text: string, value: number | undefined, wanted: number): Aim => ({
    text,
    measured: showRatio(value),
    met: value !== undefined && value >= wanted,
  });
  const { ours, peer } = largest;
  const growth = ratio(smallest.ours.edit, ours.edit);
  const open = compared.map((each) => ratio(each.ours.open, each.peer.open, delay) ?? 0);
  return [
    atLeast(`an edit of ${lines} is at least 50 times as fast`, ratio(ours.edit, peer.edit), 50),
    atLeast(`and also without the peer's delay`, ratio(ours.edit, peer.edit, delay), 50),
    {
      text: `an edit of ${lines} takes at most twice as long as one of ${smallest.lines}`,
      measured: showRatio(growth),
      met: growth !== undefined && growth <= 2,
    },
    atLeast(`opening is at least as fast, without the peer's delay and at any size`, Math.min(...open), 1),
    atLeast(`peak memory at ${lines} is at most half`, ratio(ours.peakMemory, peer.peakMemory), 2),
  ];
}
