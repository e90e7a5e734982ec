import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOf } from '../../../../core/src/go/time/instant.js';
import { isDateTimeFormat } from '../../../../core/src/go/time/is-date-time-format.js';
import { parseKubernetesTime } from '../../../../core/src/go/time/parse-kubernetes-time.js';

/** The time in UTC, and whether the schema accepts the text. */
test.each<[text: string, utc: string | undefined, format: boolean]>([
  ['2026-01-31T08:00:00Z', '2026-01-31T08:00:00.000Z', true],
  ['2026-01-31T08:00:00+08:00', '2026-01-31T00:00:00.000Z', true],
  ['2026-01-31T08:00:00-05:30', '2026-01-31T13:30:00.000Z', true],
  ['2026-01-31T08:00:00.5Z', '2026-01-31T08:00:00.500Z', true],
  ['2026-01-31T08:00:00,5Z', '2026-01-31T08:00:00.500Z', true],
  ['2026-01-31T08:00:00.123456789012Z', '2026-01-31T08:00:00.123Z', true],
  ['2026-01-31T08:00:00+24:60', '2026-01-30T07:00:00.000Z', true],
  ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z', true],
  ['0000-02-29T00:00:00Z', '0000-02-29T00:00:00.000Z', true],
  ['0099-12-31T23:59:59Z', '0099-12-31T23:59:59.000Z', true],
  ['9999-12-31T23:59:59Z', '9999-12-31T23:59:59.000Z', true],
  ['2026-01-31T8:00:00Z', '2026-01-31T08:00:00.000Z', false],
  ['2026-01-31t08:00:00Z', undefined, true],
  ['2026-01-31T08:00:00z', undefined, true],
  ['2026-01-31T08:00:00+25:00', undefined, true],
  ['2026-01-31T08:00:00+00:61', undefined, true],
  ['2026-01-31T08:00:00_5Z', undefined, true],
  ['2026-01-31T08:00:00Ztomorrow', undefined, true],
  ['2026-02-29T00:00:00Z', undefined, false],
  ['2026-00-01T00:00:00Z', undefined, false],
  ['2026-13-01T00:00:00Z', undefined, false],
  ['2026-01-31T24:00:00Z', undefined, false],
  ['2026-01-31T08:60:00Z', undefined, false],
  ['2026-01-31T08:00:60Z', undefined, false],
  ['2026-01-31T08:00:00', undefined, false],
  ['2026-01-31T08:00:00.Z', undefined, false],
  ['2026-01-31T08:00:00+8', undefined, false],
  ['2026-01-31T08:00:00+0800', undefined, false],
  ['2026-01-31 08:00:00Z', undefined, false],
  ['2026-01-31', undefined, false],
  [' 2026-01-31T08:00:00Z', undefined, false],
  ['', undefined, false],
])('%s', (text, utc, format) => {
  const instant = parseKubernetesTime(text);
  expect(instant === undefined ? undefined : dateOf(instant).toISOString()).toBe(utc);
  expect(isDateTimeFormat(text)).toBe(format);
});

test('uses nine digits of a second', () => {
  expect(parseKubernetesTime('1970-01-01T00:00:01.123456789999Z')).toBe(1_123_456_789n);
  expect(parseKubernetesTime('1969-12-31T23:59:59.999999999Z')).toBe(-1n);
});

test('reads every moment from year 0 to 9999', () => {
  const date = fc.date({
    min: new Date('0000-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(date, (moment) => {
      const instant = parseKubernetesTime(moment.toISOString());
      expect(instant).toBe(BigInt(moment.getTime()) * 1_000_000n);
      expect(dateOf(instant ?? 0n)).toEqual(moment);
    }),
  );
});
