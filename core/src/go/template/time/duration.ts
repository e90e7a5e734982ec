import type { Integer } from '../values/types.js';

const UNITS = [
  ['h', 3_600_000_000_000n],
  ['m', 60_000_000_000n],
] as const;

/** A duration as Go prints it: `1h2m3.5s`, `1.5ms`, `0s`. */
export function durationText(nanoseconds: Integer): string {
  const value = BigInt(nanoseconds);
  if (value === 0n) return '0s';
  const sign = value < 0n ? '-' : '';
  let rest = value < 0n ? -value : value;
  if (rest < 1_000n) return `${sign}${rest}ns`;
  if (rest < 1_000_000n) return `${sign}${decimal(rest, 1_000n)}µs`;
  if (rest < 1_000_000_000n) return `${sign}${decimal(rest, 1_000_000n)}ms`;
  let text = '';
  for (const [unit, size] of UNITS) {
    if (rest >= size || text !== '') text += `${rest / size}${unit}`;
    rest %= size;
  }
  return `${sign}${text}${decimal(rest, 1_000_000_000n)}s`;
}

function decimal(value: bigint, unit: bigint): string {
  const fraction = (value % unit)
    .toString()
    .padStart(unit.toString().length - 1, '0')
    .replace(/0+$/, '');
  return `${value / unit}${fraction && `.${fraction}`}`;
}
