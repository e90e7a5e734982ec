import { expect, test } from 'vitest';
import { suggestDuration } from '../../../../core/src/go/time/suggest-duration.js';
import { suggestSchedule } from '../../../../core/src/go/time/suggest-schedule.js';

test.each<[text: string, suggestion: string | undefined]>([
  ['1d', '24h'],
  ['1d12h', '36h'],
  ['1w', '168h'],
  ['1.5d', '36h'],
  ['8H', '8h'],
  ['1h 30m', '1h30m'],
  [' 2h ', '2h'],
  ['2 hours 5 minutes', '2h5m'],
  ['2小时30分钟', '2h30m'],
  ['PT1H30M', undefined],
  ['PT1H', '1h'],
  ['12M', undefined],
  ['1mo', undefined],
  ['1y', undefined],
  ['3600', undefined],
  ['01:30:00', undefined],
  ['9999999999999d', undefined],
  ['', undefined],
])('duration “%s”', (text, suggestion) => {
  expect(suggestDuration(text)).toBe(suggestion);
});

test.each<[text: string, suggestion: string | undefined]>([
  ['0 9 * * 7', '0 9 * * 0'],
  ['0 9 * * 6,7', '0 9 * * 6,0'],
  ['0 9 * * 5-7', '0 9 * * 5-6,0'],
  ['0 9 * * 6-7', '0 9 * * 6,0'],
  ['0 9 * * 1-7', '0 9 * * *'],
  ['0 9 * * MONDAY-friday', '0 9 * * MON-fri'],
  ['0 9 * january *', '0 9 * jan *'],
  ['0，30 9 * * *', '0,30 9 * * *'],
  ['0 0 9 * * *', '0 9 * * *'],
  ['0 0 9 ? * MON-FRI *', '0 9 ? * MON-FRI'],
  // Quartz counts the days of the week from 1, and schedules have no years.
  ['0 0 9 ? * 2-6', undefined],
  ['0 0 9 * * ? 2026', undefined],
  ['*/5 * * * * *', undefined],
  ['@Daily', '@daily'],
  ['@weekdays', undefined],
  ['@every 1d', undefined],
  ['cron_tz=asia/shanghai 0 9 * * *', 'TZ=Asia/Shanghai 0 9 * * *'],
  ['TZ:UTC @Hourly', 'TZ=UTC @hourly'],
  ['TZ=CST 0 9 * * *', undefined],
  ['TZ=UTC', undefined],
  ['0 22-6 * * *', undefined],
  ['', undefined],
])('schedule “%s”', (text, suggestion) => {
  expect(suggestSchedule(text)).toBe(suggestion);
});
