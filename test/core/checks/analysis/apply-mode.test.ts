import { describe, expect, it } from 'vitest';
import { analyseStream, verdictsOf } from '#core';

const receiver = (spec: string, metadata = '') =>
  `apiVersion: notification.kubesphere.io/v2beta2\nkind: Receiver\nmetadata: { name: a, labels: { type: global }${metadata} }\nspec: ${spec}\n`;

function accepted(text: string, apply?: 'client-side' | 'server-side'): boolean {
  return verdictsOf(analyseStream(text), undefined, apply).every((verdict) => verdict.accepted);
}

describe('the verdict on server-side apply', () => {
  it('rejects unknown fields that are null', () => {
    const text = receiver('{ email: { to: [a], unknown: null } }');
    expect(accepted(text)).toBe(true);
    expect(accepted(text, 'client-side')).toBe(true);
    expect(accepted(text, 'server-side')).toBe(false);
  });

  it('accepts known fields that are null', () => {
    expect(accepted(receiver('{ email: { to: [a], enabled: null } }'), 'server-side')).toBe(true);
  });
});

describe('the verdict on a large object', () => {
  const withRecipients = (bytes: number) => receiver(`{ email: { to: [${'a'.repeat(bytes)}] } }`);
  const MAXIMUM = 256 * 1024;

  it('rejects what does not fit in the annotation of kubectl apply', () => {
    expect(accepted(withRecipients(MAXIMUM))).toBe(false);
    expect(accepted(withRecipients(MAXIMUM), 'server-side')).toBe(true);
    expect(accepted(withRecipients(MAXIMUM - 1000))).toBe(true);
  });

  it('counts the bytes of JSON as Go writes it', () => {
    const comparisons = receiver(`{ email: { to: ['${'<'.repeat(MAXIMUM / 6)}'] } }`);
    expect(accepted(comparisons)).toBe(false);
    const chinese = receiver(`{ email: { to: ['${'告'.repeat(MAXIMUM / 3)}'] } }`);
    expect(accepted(chinese)).toBe(false);
  });
});
