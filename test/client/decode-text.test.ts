import { expect, it } from 'vitest';
import { decodeText } from '../../client/src/infrastructure/files/decode-text.js';

const bytesOf = (...parts: readonly (string | number)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)])));

it('a text has no byte order mark, and says whether it is UTF-8', () => {
  expect(decodeText(bytesOf('告警'))).toEqual({ text: '告警', byteOrderMark: false, isUtf8: true, size: 6 });
  expect(decodeText(bytesOf('\uFEFFa'))).toEqual({ text: 'a', byteOrderMark: true, isUtf8: true, size: 4 });
  expect(decodeText(bytesOf('a', 0xff, 'b'))).toEqual({
    text: 'a\uFFFDb',
    byteOrderMark: false,
    isUtf8: false,
    size: 3,
  });
});
