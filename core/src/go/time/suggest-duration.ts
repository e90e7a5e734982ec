import { parseGoDuration } from './parse-go-duration.js';

/** Common spellings of units, in lower case, as a multiple of a unit of Go. */
const UNITS: readonly (readonly [words: string, count: number, unit: string])[] = [
  ['ns nanosecond nanoseconds 纳秒', 1, 'ns'],
  ['us µs μs microsecond microseconds 微秒', 1, 'us'],
  ['ms millisecond milliseconds 毫秒', 1, 'ms'],
  ['s sec secs second seconds 秒 秒钟', 1, 's'],
  ['m min mins minute minutes 分 分钟', 1, 'm'],
  ['h hr hrs hour hours 时 小时 个小时', 1, 'h'],
  ['d day days 天 日', 24, 'h'],
  ['w week weeks 周 星期', 168, 'h'],
];

const MEANT: ReadonlyMap<string, readonly [count: number, unit: string]> = new Map(
  UNITS.flatMap(([words, count, unit]) => words.split(' ').map((word) => [word, [count, unit]] as const)),
);

/** The Go duration that an invalid text most likely means, such as `36h` for `1d 12h`; undefined when unclear. */
export function suggestDuration(text: string): string | undefined {
  const parts = text.trim().replace(/^PT(?=\d)/i, '');
  if (!/^(?:\d+(?:\.\d+)?\s*\p{L}+\s*)+$/u.test(parts)) return undefined;
  const totals = new Map<string, number>();
  for (const [, number, word = ''] of parts.matchAll(/(\d+(?:\.\d+)?)\s*(\p{L}+)/gu)) {
    // A capital M alone may mean months.
    const [count, unit] = (word === 'M' ? undefined : MEANT.get(word.toLowerCase())) ?? [];
    if (count === undefined || unit === undefined) return undefined;
    totals.set(unit, (totals.get(unit) ?? 0) + Number(number) * count);
  }
  const suggestion = [...totals].map(([unit, total]) => `${total}${unit}`).join('');
  return 'problem' in parseGoDuration(suggestion) ? undefined : suggestion;
}
