import { expect, test } from 'vitest';
import {
  type PrometheusDurationProblem,
  parsePrometheusDuration,
} from '../../../../core/src/go/time/parse-prometheus-duration.js';

test.each<[text: string, milliseconds: number]>([
  ['0', 0],
  ['0h0m', 0],
  ['30s', 30_000],
  ['1m30s', 90_000],
  ['1d', 86_400_000],
  ['1y2w3d4h5m6s7ms', 33_019_506_007],
  ['292y', 292 * 365 * 86_400_000],
  ['9223372036854ms', 9_223_372_036_854],
])('%s', (text, milliseconds) => {
  expect(parsePrometheusDuration(text)).toEqual({ milliseconds });
});

test.each<[text: string, problem: PrometheusDurationProblem]>([
  ['', 'empty'],
  ['5', 'missing-unit'],
  ['30m1h', 'order'],
  ['1m1m', 'order'],
  ['1.5h', 'form'],
  ['1h 30m', 'form'],
  ['-5m', 'form'],
  ['s', 'form'],
  ['5M', 'form'],
  ['٣m', 'form'],
  ['293y', 'range'],
  ['9223372036855ms', 'range'],
  ['99999999999999999999s', 'range'],
])('%s is refused: %s', (text, problem) => {
  expect(parsePrometheusDuration(text)).toEqual({ problem });
});
