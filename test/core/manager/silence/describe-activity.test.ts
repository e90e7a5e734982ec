import { expect, test } from 'vitest';
import { dateOf, instantOf, renderPhrase, type SilenceTimes } from '#core';
import { describeActivity } from '../../../../core/src/manager/silence/describe-activity.js';

const NOW = instantOf(new Date('2026-03-02T12:00:00Z'));

test.each<[SilenceTimes, string | undefined, string?]>([
  [{}, 'active now'],
  [{ enabled: false }, 'disabled'],
  [{ startsAt: '2026-03-01T00:00:00Z', duration: '1h' }, 'no longer active'],
  [{ startsAt: '2026-03-01T00:00:00Z', duration: '240h' }, 'active now'],
  [
    { startsAt: '2026-03-02T11:00:00+00:00', duration: '2h' },
    'active now, until 2026-03-02 13:00 UTC',
    '2026-03-02T13:00',
  ],
  [{ startsAt: '2027-03-02T11:00:00Z', duration: '2h' }, 'next active 2027-03-02 11:00 UTC'],
  [{ schedule: '0 23 * * *', duration: '2h' }, 'next active 2026-03-02 23:00 UTC', '2026-03-02T23:00'],
  [
    { schedule: 'TZ=Asia/Tokyo 0 20 * * *', duration: '2h' },
    'active now, until 2026-03-02 22:00 Asia/Tokyo',
    '2026-03-02T13:00',
  ],
  [{ schedule: '0 0 29 2 *', duration: '2h' }, 'next active 2028-02-29 00:00 UTC'],
  [{ schedule: '0 0 30 2 *', duration: '2h' }, 'no longer active'],
  [{ schedule: '* * * * *', duration: '5m' }, 'active now'],
  [{ schedule: '@every 1h', duration: '0s' }, 'not determined'],
  [{ schedule: '@every 1h', duration: '1s' }, 'active now'],
  [{ schedule: '0 0 * *', duration: '5m' }, undefined],
])('%j', (times, text, change) => {
  const activity = describeActivity(times, NOW);
  expect(activity && renderPhrase(activity.text)).toBe(text);
  const { changesAt } = activity ?? {};
  expect(changesAt === undefined ? undefined : dateOf(changesAt).toISOString().slice(0, 16)).toBe(change);
});
