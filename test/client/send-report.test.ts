import { describe, expect, it } from 'vitest';
import { renderPhrase } from '#core';
import { describeClockSkew } from '../../client/src/features/send-test/clock-skew.js';
import { reportResults } from '../../client/src/features/send-test/send-report.js';
import type { SendResult } from '../../sender/src/result.js';

const CHATBOT: SendResult = {
  target: { kind: 'chatbot', label: 'chatbot oapi.dingtalk.com (…1f3a)' },
  outcome: 'delivered',
  dingtalk: { code: 0, message: 'ok' },
  durationMs: 123.4,
};
const REFUSED: SendResult = {
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
  clockSkewMs: 7_500_000,
};
const FAILED: SendResult = { ...REFUSED, outcome: 'failed' };
const UNKNOWN: SendResult = { ...REFUSED, outcome: 'unknown' };
const CANCELLED: SendResult = { target: CHATBOT.target, outcome: 'cancelled', durationMs: 1 };

describe('severity', () => {
  it.each([
    ['all delivered', [CHATBOT, CHATBOT], 'information'],
    ['all refused', [REFUSED], 'error'],
    ['refused and failed', [REFUSED, FAILED], 'error'],
    ['some delivered', [CHATBOT, REFUSED], 'warning'],
    ['uncertain', [UNKNOWN], 'warning'],
    ['cancelled', [CANCELLED], 'warning'],
  ] as const)('%s: %s', (_name, results, severity) => expect(reportResults('r', results).severity).toBe(severity));
});

describe('summary', () => {
  it.each([
    ['one delivered', [CHATBOT], ['DingTalk', '“r”', 'for chatbot oapi.dingtalk.com (…1f3a)']],
    ['several delivered', [CHATBOT, CHATBOT], ['all 2 targets']],
    ['one refused', [REFUSED], ['conversation chat0a1b…', 'The cause. The remedy.', '2 h 5 min ahead']],
    ['some refused', [CHATBOT, REFUSED, REFUSED], ['1 of 3', 'The cause. The remedy.', '1 more']],
    ['cancelled', [CANCELLED], ['cancelled']],
  ] as const)('%s', (_name, results, parts) => {
    const summary = renderPhrase(reportResults('r', results).summary);
    for (const part of parts) expect(summary).toContain(part);
  });

  it('says where the targets are when it is not DingTalk', () => {
    for (const result of [CHATBOT, REFUSED]) {
      const summary = renderPhrase(reportResults('r', [result], 'simulator').summary);
      expect(summary).toContain('The local simulator');
      expect(summary).not.toContain('DingTalk refused');
    }
  });

  it('tells an uncertain result from a refusal', () => {
    const summaries = [UNKNOWN, REFUSED, FAILED].map((result) => renderPhrase(reportResults('r', [result]).summary));
    expect(new Set(summaries).size).toBe(3);
  });
});

it('has all that is known of each target in the details', () => {
  const { details } = reportResults('r', [CHATBOT, { ...REFUSED, messageId: 'msg1' }]);
  const text = details.map((line) => renderPhrase(line)).join('\n');
  for (const part of [
    'delivered, 123 ms',
    'refused, 20 ms',
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

describe('describeClockSkew', () => {
  it.each([
    [undefined, undefined],
    [0, undefined],
    [60_000, undefined],
    [-60_000, undefined],
    [61_000, '1 min ahead of'],
    [-125_000, '2 min behind'],
    [3_600_000, '1 h ahead of'],
    [-7_500_000, '2 h 5 min behind'],
  ])('%s ms: %s', (skew, part) => {
    const text = describeClockSkew(skew);
    if (part === undefined) expect(text).toBeUndefined();
    else expect(text && renderPhrase(text)).toContain(part);
  });
});
