/** Why a text is not a Go duration. */
export type DurationProblemCode = 'invalid' | 'missing-unit' | 'unknown-unit';

export interface DurationProblem {
  readonly code: DurationProblemCode;
  /** The unknown unit, or the whole text. */
  readonly fragment: string;
}

/** In nanoseconds. `µ` and `μ` are different characters; Go accepts both. */
const UNITS: ReadonlyMap<string, bigint> = new Map([
  ['ns', 1n],
  ['us', 1_000n],
  ['\u00b5s', 1_000n],
  ['\u03bcs', 1_000n],
  ['ms', 1_000_000n],
  ['s', 1_000_000_000n],
  ['m', 60_000_000_000n],
  ['h', 3_600_000_000_000n],
]);

const LIMIT = 1n << 63n;

/** Reads a duration such as `1h30m` as Go's `time.ParseDuration` does, which overflows at ±2^63 nanoseconds. */
export function parseGoDuration(
  text: string,
): { readonly nanoseconds: bigint } | { readonly problem: DurationProblem } {
  const invalid = { problem: { code: 'invalid', fragment: text } } as const;
  const negative = text.startsWith('-');
  const unsigned = negative || text.startsWith('+') ? text.slice(1) : text;
  if (unsigned === '0') return { nanoseconds: 0n };
  if (unsigned === '') return invalid;
  let total = 0n;
  for (const [, whole = '', point, fraction = '', unit = ''] of unsigned.matchAll(/(\d*)(\.)?(\d*)([^.\d]*)/g)) {
    if (whole === '' && point === undefined && unit === '') break;
    if (whole === '' && fraction === '') return invalid;
    const count = BigInt(whole);
    if (count > LIMIT) return invalid;
    if (unit === '') return { problem: { code: 'missing-unit', fragment: text } };
    const size = UNITS.get(unit);
    if (size === undefined) return { problem: { code: 'unknown-unit', fragment: unit } };
    if (count > LIMIT / size) return invalid;
    const part = count * size + fractionOf(fraction, size);
    // Go adds in 64 bits and checks only the sum, so two halves of the whole range add up to zero.
    total = BigInt.asUintN(64, total + part);
    if (part > LIMIT || total > LIMIT) return invalid;
  }
  if (!negative && total === LIMIT) return invalid;
  return { nanoseconds: negative ? -total : total };
}

/** Drops digits that do not fit 63 bits. Go uses floating point here, so this rounds the same way. */
function fractionOf(digits: string, size: bigint): bigint {
  let value = 0n;
  let scale = 1;
  for (const digit of digits) {
    if (value > (LIMIT - 1n) / 10n) break;
    const next = value * 10n + BigInt(digit);
    if (next > LIMIT) break;
    value = next;
    scale *= 10;
  }
  return BigInt(Math.trunc(Number(value) * (Number(size) / scale)));
}
