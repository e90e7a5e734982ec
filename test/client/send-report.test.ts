import { describe, expect, it } from 'vitest';
import { renderPhrase } from '#core';
import type { PartResult } from '#sender';
import { reportResults } from '../../client/src/features/send-test/send-report.js';

const CHATBOT: PartResult = {
  target: { kind: 'chatbot', label: 'chatbot oapi.dingtalk.com (…1f3a)' },
  outcome: 'delivered',
  dingtalk: { code: 0, message: 'ok' },
  durationMs: 123.4,
  part: 1,
  parts: 1,
};
const REJECTED: PartResult = {
  target: { kind: 'conversation', label: 'conversation chat0a1b…' },
  outcome: 'refused',
  dingtalk: { code: 88, message: 'no permission', subCode: '60011' },
  error: {
    id: 'sign-mismatch',
    cause: { template: 'The cause.', args: {} },
    remedy: { template: 'The remedy.', args: {} },
    fix: { id: 'correct-secret', place: 'credential' },
    detail: 'HTTP 200',
  },
  durationMs: 20,
  part: 1,
  parts: 1,
  clockSkewMs: 7_500_000,
};
const FAILED: PartResult = { ...REJECTED, outcome: 'failed' };
const UNKNOWN: PartResult = { ...REJECTED, outcome: 'unknown' };
const CANCELLED: PartResult = { target: CHATBOT.target, outcome: 'cancelled', durationMs: 1, part: 1, parts: 1 };

describe('severity', () => {
  it.each([
    ['all delivered', [CHATBOT, CHATBOT], 'information'],
    ['all rejected', [REJECTED], 'error'],
    ['rejected and failed', [REJECTED, FAILED], 'error'],
    ['some delivered', [CHATBOT, REJECTED], 'warning'],
    ['uncertain', [UNKNOWN], 'warning'],
    ['cancelled', [CANCELLED], 'warning'],
  ] as const)('%s: %s', async (_name, results, severity) =>
    expect((await reportResults('r', results)).severity).toBe(severity),
  );
});

describe('summary', () => {
  it.each([
    ['one delivered', [CHATBOT], ['DingTalk', '“r”', 'for chatbot oapi.dingtalk.com (…1f3a)']],
    ['several delivered', [CHATBOT, CHATBOT], ['all 2 targets']],
    ['one rejected', [REJECTED], ['conversation chat0a1b…', 'The cause. The remedy.', '2 h 5 min ahead']],
    ['some rejected', [CHATBOT, REJECTED, REJECTED], ['1 of 3', 'The cause. The remedy.', '1 more']],
    ['cancelled', [CANCELLED], ['cancelled']],
  ] as const)('%s', async (_name, results, parts) => {
    const summary = renderPhrase((await reportResults('r', results)).summary);
    for (const part of parts) expect(summary).toContain(part);
  });

  it('names the simulator', async () => {
    for (const result of [CHATBOT, REJECTED]) {
      const summary = renderPhrase((await reportResults('r', [result], 'simulator')).summary);
      expect(summary).toContain('The local simulator');
      expect(summary).not.toContain('DingTalk rejected');
    }
  });

  it('distinguishes an uncertain result from a rejection', async () => {
    const reports = await Promise.all([UNKNOWN, REJECTED, FAILED].map((result) => reportResults('r', [result])));
    const summaries = reports.map(({ summary }) => renderPhrase(summary));
    expect(new Set(summaries).size).toBe(3);
  });
});

it('has all details of each target', async () => {
  const { details } = await reportResults('r', [CHATBOT, { ...REJECTED, messageId: 'msg1' }]);
  const text = details.map((line) => renderPhrase(line)).join('\n');
  for (const part of [
    'delivered, 123 ms',
    'rejected, 20 ms',
    '88 (sub-code 60011): no permission',
    'The cause.',
    'The remedy.',
    'HTTP 200',
    'msg1',
    '2 h 5 min',
  ]) {
    expect(text).toContain(part);
  }
});
