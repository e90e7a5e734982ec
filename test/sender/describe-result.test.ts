import { describe, expect, it } from 'vitest';
import { phrase, renderPhrase } from '#core';
import { describeClockSkew, describeResult, type PartResult } from '#sender';

const DELIVERED: PartResult = {
  target: { kind: 'chatbot', label: 'chatbot oapi.dingtalk.com (…1f3a)' },
  outcome: 'delivered',
  dingtalk: { code: 0, message: 'ok' },
  durationMs: 20,
  part: 1,
  parts: 1,
};
const REJECTED: PartResult = {
  ...DELIVERED,
  outcome: 'refused',
  dingtalk: { code: 88, message: 'no permission', subCode: '60011' },
  error: {
    id: 'sign-mismatch',
    cause: phrase('The cause.'),
    remedy: phrase('The remedy.'),
    fix: { id: 'correct-secret', place: 'credential' },
    detail: 'HTTP 200',
  },
  clockSkewMs: 7_500_000,
  messageId: 'msg1',
};

describe('describeResult', () => {
  it.each<[string, PartResult, string, string, string, readonly string[]]>([
    [
      'a delivered message',
      DELIVERED,
      'chatbot oapi.dingtalk.com (…1f3a): delivered, 20 ms',
      'chatbot oapi.dingtalk.com (…1f3a)',
      '0: ok',
      [],
    ],
    [
      'a rejected part',
      { ...REJECTED, part: 2, parts: 3 },
      'chatbot oapi.dingtalk.com (…1f3a), part 2 of 3: rejected, 20 ms',
      'chatbot oapi.dingtalk.com (…1f3a), part 2 of 3',
      '88 (sub-code 60011): no permission',
      [
        'Cause: The cause.',
        'What to do: The remedy.',
        'Technical detail: HTTP 200',
        'Message ID: msg1',
        'This computer’s clock is 2 h 5 min ahead of DingTalk’s.',
      ],
    ],
  ])('%s', (_, result, head, label, answer, details) => {
    const described = describeResult(result);
    expect(renderPhrase(described.head)).toBe(head);
    expect(renderPhrase(described.label)).toBe(label);
    expect(described.answer && renderPhrase(described.answer)).toBe(answer);
    expect(described.details.map((detail) => renderPhrase(detail))).toEqual(details);
  });
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
