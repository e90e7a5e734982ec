import { expect, test } from 'vitest';
import { environmentZone } from '../../../../core/src/go/time/environment-zone.js';

test.each([
  ['Asia/Shanghai', 'Asia/Shanghai'],
  [':Asia/Shanghai', 'Asia/Shanghai'],
  ['/usr/share/zoneinfo/Asia/Shanghai', 'Asia/Shanghai'],
  ['', 'UTC'],
  [':', 'UTC'],
  ['UTC', 'UTC'],
  ['asia/shanghai', undefined],
  ['Asia/Shangha', undefined],
  ['CST-8', undefined],
  ['/etc/zone', undefined],
])('TZ=%s is %s', (value, zone) => {
  expect(environmentZone(value)).toBe(zone);
});
