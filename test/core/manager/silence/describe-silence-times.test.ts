import { describe, expect, test } from 'vitest';
import { languageFor, loadCronDescriptions, renderPhrase, type SilenceTimes, translationsFor } from '#core';
import { describeSilenceTimes } from '../../../../core/src/manager/silence/describe-silence-times.js';

describe.each(['en', 'zh-cn'])('the description of a Silence: %s', (locale) => {
  test.each<[SilenceTimes, string, string]>([
    [{}, 'Always', '始终'],
    [{ enabled: false }, 'Never', '从不'],
    [{ startsAt: '2026-03-02T10:00:00Z' }, '2026-03-02T10:00:00Z', '2026-03-02T10:00:00Z'],
    [{ startsAt: '2026-03-02T10:00:00Z', duration: '2h' }, 'for 2h', '持续 2h'],
    [{ schedule: '0 22 * * 1-5', duration: '8h' }, 'At 22:00, Monday through Friday (UTC), for 8h', '星期一至星期五'],
    [{ schedule: 'CRON_TZ=Asia/Tokyo  @daily', duration: '1h' }, 'At 00:00 (Asia/Tokyo), for 1h', '（Asia/Tokyo）'],
    [{ schedule: '0 ? * * ?', duration: '1h' }, 'Every hour', '小时'],
    [{ schedule: '@every 1h', duration: '1m' }, '@every 1h', '@every 1h'],
    [{ schedule: '0 2 * * *' }, 'never ends', '不会结束'],
    [{ schedule: 'at two', duration: '1m' }, 'at two', 'at two'],
  ])('%j', async (times, english, chinese) => {
    const words = describeSilenceTimes(times, await loadCronDescriptions(languageFor(locale)));
    expect(renderPhrase(words, translationsFor(locale))).toContain(locale === 'en' ? english : chinese);
  });
});
