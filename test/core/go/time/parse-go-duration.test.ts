import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DurationProblemCode, parseGoDuration } from '../../../../core/src/go/time/parse-go-duration.js';

const HOUR = 3_600_000_000_000n;

test.each<[text: string, nanoseconds: bigint]>([
  ['0', 0n],
  ['-0', 0n],
  ['1h30m', (HOUR * 3n) / 2n],
  ['1.5h', (HOUR * 3n) / 2n],
  ['+.5h', HOUR / 2n],
  ['-1.s', -1_000_000_000n],
  ['1us1µs1μs', 3_000n],
  ['1ms1us1ns', 1_001_001n],
  ['30m1h', (HOUR * 3n) / 2n],
  ['.13ns', 0n],
  ['0.33333333333333333333h', 1_200_000_000_000n],
  ['0.100000000000000000000h', HOUR / 10n],
  ['9223372036854775807ns', 2n ** 63n - 1n],
  ['-9223372036854775808ns', -(2n ** 63n)],
  ['2562047h47m16.854775807s', 2n ** 63n - 1n],
  // The sum wraps around in 64 bits.
  ['9223372036854775808ns9223372036854775808ns', 0n],
])('%s', (text, nanoseconds) => {
  expect(parseGoDuration(text)).toEqual({ nanoseconds });
});

test.each<[text: string, code: DurationProblemCode, fragment: string]>([
  ['', 'invalid', ''],
  ['-', 'invalid', '-'],
  ['.', 'invalid', '.'],
  ['.s', 'invalid', '.s'],
  ['h', 'invalid', 'h'],
  [' 2h', 'invalid', ' 2h'],
  ['--1h', 'invalid', '--1h'],
  ['9223372036854775808ns', 'invalid', '9223372036854775808ns'],
  ['99999999999999999999', 'invalid', '99999999999999999999'],
  ['2562048h', 'invalid', '2562048h'],
  ['١s', 'invalid', '١s'],
  ['1', 'missing-unit', '1'],
  ['1h30', 'missing-unit', '1h30'],
  ['1.', 'missing-unit', '1.'],
  ['1d', 'unknown-unit', 'd'],
  ['1H', 'unknown-unit', 'H'],
  ['1h 30m', 'unknown-unit', 'h '],
  ['2小时', 'unknown-unit', '小时'],
  ['01:30:00', 'unknown-unit', ':'],
])('“%s” is not a duration: %s', (text, code, fragment) => {
  expect(parseGoDuration(text)).toEqual({ problem: { code, fragment } });
});

const nanoseconds = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });

test('reads the output of Go back', () => {
  fc.assert(
    fc.property(nanoseconds, (value) => {
      const size = value < 0n ? -value : value;
      const seconds = `${(size / 1_000_000_000n) % 60n}.${String(size % 1_000_000_000n).padStart(9, '0')}s`;
      const text = `${value < 0n ? '-' : ''}${size / HOUR}h${(size / 60_000_000_000n) % 60n}m${seconds}`;
      expect(parseGoDuration(text)).toEqual({ nanoseconds: value });
    }),
  );
});

test('returns a result for any text', () => {
  const part = fc.constantFrom('1', '9'.repeat(20), '.', '-', 'h', 'ms', 'µ', 's', ' ', '小', '😀');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const parsed = parseGoDuration(parts.join(''));
      if ('nanoseconds' in parsed) expect(BigInt.asIntN(64, parsed.nanoseconds)).toBe(parsed.nanoseconds);
    }),
  );
});
