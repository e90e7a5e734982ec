import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapedLength, escapeJson } from '#core';

test('the escaped length is the length of the escaped text in UTF-8', () => {
  const unit = fc.constantFrom(
    'a',
    '"',
    '\\',
    '<',
    '>',
    '&',
    '\n',
    '\r',
    '\t',
    '\u0001',
    'é',
    '中',
    '\u2028',
    '🔥',
    '\ud800',
    '\udc80',
  );
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit }), fc.string({ unit: 'binary' })), (text) => {
      expect(escapedLength(text)).toBe(new TextEncoder().encode(escapeJson(text)).length);
    }),
  );
});
