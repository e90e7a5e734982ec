import { expect, it } from 'vitest';
import { renderPhrase, zoneUnknown } from '#core';

it.each([
  ['CST', 'Asia/Shanghai'],
  ['cst', 'Asia/Shanghai'],
  ['UTC+8', 'Asia/Shanghai'],
  ['Asia/Beijing', 'Asia/Shanghai'],
  ['JST', 'Asia/Tokyo'],
  ['Asia/Shangai', 'Asia/Shanghai'],
])('%s suggests %s', (name, zone) => {
  expect(renderPhrase(zoneUnknown(name))).toBe(`Unknown time zone “${name}”. Did you mean “${zone}”?`);
});

it.each(['', 'Mars/Base', 'constructor'])('%j suggests no zone', (name) => {
  expect(renderPhrase(zoneUnknown(name))).toContain('Use a name from the IANA database');
});
