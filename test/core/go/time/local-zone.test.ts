import { expect, it } from 'vitest';
import { localZone } from '../../../../core/src/go/time/local-zone.js';

const WINTER = Date.UTC(2026, 0, 15) / 1000;
const SUMMER = Date.UTC(2026, 6, 15) / 1000;

it.each([
  ['UTC', WINTER, 0, 'UTC'],
  ['Asia/Shanghai', WINTER, 8, 'CST'],
  ['Asia/Tokyo', WINTER, 9, 'JST'],
  ['Asia/Singapore', WINTER, 8, '+08'],
  ['Asia/Kolkata', WINTER, 5.5, 'IST'],
  ['Asia/Kathmandu', WINTER, 5.75, '+0545'],
  ['America/Sao_Paulo', WINTER, -3, '-03'],
  ['America/New_York', WINTER, -5, 'EST'],
  ['America/New_York', SUMMER, -4, 'EDT'],
  ['Europe/Berlin', WINTER, 1, 'CET'],
  ['Europe/Berlin', SUMMER, 2, 'CEST'],
  ['Europe/London', SUMMER, 1, 'BST'],
  ['Australia/Sydney', SUMMER, 10, 'AEST'],
])('%s at %d', (zone, seconds, hours, name) => {
  expect(localZone(zone).at(seconds)).toEqual({ offset: hours * 3600, name });
});

it('answers for times beyond those of Date', () => {
  expect(localZone('Asia/Shanghai').at(Number.MAX_SAFE_INTEGER)).toEqual({ offset: 28_800, name: 'CST' });
});

it.each([
  ['Asia/Shanghai', 8 * 3600 + 343, 'LMT'],
  ['Etc/GMT-8', 28_800, '+08'],
])('%s in the first year, which is the zero time of Go', (zone, offset, name) => {
  expect(localZone(zone).at(-62_135_596_800)).toEqual({ offset, name });
});
