import { expect, test } from 'vitest';
import { findZone } from '../../../../core/src/go/time/find-zone.js';
import { ZONE_NAMES } from '../../../../core/src/go/time/zone-names.js';

test.each<[name: string, zone: string | undefined]>([
  ['', 'UTC'],
  ['UTC', 'UTC'],
  ['Asia/Shanghai', 'Asia/Shanghai'],
  ['PRC', 'PRC'],
  ['Etc/GMT+8', 'Etc/GMT+8'],
  ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['Asia//Shanghai', 'Asia/Shanghai'],
  ['./Asia/./Shanghai', 'Asia/Shanghai'],
  ['posix/Asia/Shanghai', 'Asia/Shanghai'],
  ['right/UTC', 'UTC'],
  ['posixrules', 'America/New_York'],
  ['Factory', 'UTC'],
  ['utc', undefined],
  ['asia/shanghai', undefined],
  ['Asia', undefined],
  ['Asia/', undefined],
  ['Asia/Shanghai/', undefined],
  ['Asia/Shanghai/.', undefined],
  ['/Asia/Shanghai', undefined],
  ['Asia/../UTC', undefined],
  ['Asia\\Shanghai', undefined],
  ['Asia/Beijing', undefined],
  ['CST', undefined],
  ['UTC+8', undefined],
  ['+08:00', undefined],
  ['zone.tab', undefined],
])('“%s”', (name, zone) => {
  expect(findZone(name)).toBe(zone);
});

test('the list and Intl have the same zones', () => {
  expect(ZONE_NAMES.size).toBeGreaterThan(590);
  for (const timeZone of ZONE_NAMES) expect(() => new Intl.DateTimeFormat('en', { timeZone }), timeZone).not.toThrow();
  expect(Intl.supportedValuesOf('timeZone').filter((name) => !ZONE_NAMES.has(name))).toEqual([]);
});
