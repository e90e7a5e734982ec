import { isUtf8 } from 'node:buffer';
import type { StoredText } from '../manifest-store.js';

export function decode(bytes: Buffer): StoredText {
  const text = bytes.toString('utf8');
  const byteOrderMark = text.startsWith('\uFEFF');
  return { text: byteOrderMark ? text.slice(1) : text, byteOrderMark, isUtf8: isUtf8(bytes), size: bytes.length };
}
