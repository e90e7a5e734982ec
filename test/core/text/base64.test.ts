import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64, encodeBase64 } from '../../../core/src/text/base64.js';

describe('Base64', () => {
  it('encodes like Node and decodes the result', () => {
    const property = fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const text = Buffer.from(bytes).toString('latin1');
      const encoded = Buffer.from(bytes).toString('base64');
      expect(encodeBase64(text)).toBe(encoded);
      expect(decodeBase64(encoded)).toBe(text);
    });
    fc.assert(property, { seed: 7, numRuns: 300 });
  });

  it.each([
    ['YWJj\nZGVm\r\n', 'abcdef'],
    ['', ''],
    ['YWI=', 'ab'],
    ['YWI', undefined],
    ['YW I=', undefined],
    ['YWI-', undefined],
    ['====', undefined],
    ['A'.repeat(20_000), undefined],
  ])('decodes %j', (text, bytes) => {
    expect(decodeBase64(text)).toBe(bytes);
  });
});
