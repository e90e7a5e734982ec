import { expect, it } from 'vitest';
import { renderPhrase } from '#core';
import type { DrillResult, PartResult } from '#sender';
import { drillReport } from '../../client/src/features/fire-drill/drill-report.js';

const NOTE = { who: 'anna on build-7', when: '2026-03-02 02:00:00 UTC' };
const DELIVERED: PartResult = {
  target: { kind: 'chatbot', label: 'chatbot oapi.dingtalk.com (…1f3a)' },
  outcome: 'delivered',
  durationMs: 12,
  part: 1,
  parts: 1,
};
const REJECTED: PartResult = {
  ...DELIVERED,
  outcome: 'refused',
  dingtalk: { code: 400102, message: 'bot is [stopped](http://x)' },
};
const receiver = (name: string, part: Partial<DrillResult>): DrillResult => ({
  receiver: name,
  remarks: [],
  results: [],
  omitted: [],
  ...part,
});

it('passes if every target accepted its message', async () => {
  const report = await drillReport([receiver('desk', { results: [DELIVERED] })], NOTE, renderPhrase);
  expect([report.passed, renderPhrase(report.summary)]).toEqual([
    true,
    'DingTalk fire drill: delivered to 1 of 1 targets.',
  ]);
  expect(report.markdown).toContain('- Sent by: anna on build-7\n- Sent at: 2026-03-02 02:00:00 UTC');
});

it('lists rejections and targets without a message, and escapes what DingTalk answers', async () => {
  const omitted = [
    {
      target: { kind: 'conversation', label: 'conversation' },
      reason: { template: 'The {field} is missing.', args: { field: 'appkey' } },
    },
  ] as const;
  const drilled = [receiver('desk', { results: [DELIVERED, REJECTED] }), receiver('lost', { omitted })];
  const report = await drillReport(drilled, NOTE, renderPhrase);
  expect([report.passed, renderPhrase(report.summary)]).toEqual([
    false,
    'DingTalk fire drill: delivered to 1 of 3 targets.',
  ]);
  expect(report.markdown).toContain('## lost\n\n- ✖ conversation: not sent. The appkey is missing.');
  expect(report.markdown).toContain('bot is \\[stopped\\](http://x)');
});
