/** Why a text is not a Prometheus duration; `order`: a unit is repeated, or follows a smaller one. */
export type PrometheusDurationProblem = 'empty' | 'form' | 'order' | 'missing-unit' | 'range';

/** In milliseconds, from the largest to the smallest: a duration names each at most once, in this order. */
const UNITS = [
  ['y', 365 * 86_400_000],
  ['w', 7 * 86_400_000],
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
  ['ms', 1],
] as const;

const FORM = new RegExp(`^${UNITS.map(([unit]) => String.raw`(?:(\d+)${unit})?`).join('')}$`);

/** Prometheus counts in nanoseconds, in 64 bits. */
const LIMIT = 2n ** 63n / 1_000_000n;
/** Of a number in 64 bits. */
const MAX_DIGITS = 19;

/** Reads a duration such as `1h30m` or `1d` as Prometheus does (common/model: `ParseDuration`): no fractions, no sign, no blanks. */
export function parsePrometheusDuration(
  text: string,
): { readonly milliseconds: number } | { readonly problem: PrometheusDurationProblem } {
  if (text === '') return { problem: 'empty' };
  if (text === '0') return { milliseconds: 0 };
  const counts = FORM.exec(text)?.slice(1);
  if (!counts) return { problem: problemOf(text) };
  if (counts.some((count) => count?.length > MAX_DIGITS)) return { problem: 'range' };
  const total = UNITS.reduce((sum, [, size], index) => sum + BigInt(counts[index] ?? 0) * BigInt(size), 0n);
  return total > LIMIT ? { problem: 'range' } : { milliseconds: Number(total) };
}

function problemOf(text: string): PrometheusDurationProblem {
  if (/^(?:\d+(?:ms|[ywdhms]))+$/.test(text)) return 'order';
  return /^\d+$/.test(text) ? 'missing-unit' : 'form';
}
