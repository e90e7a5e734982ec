import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byteLength,
  compareStrings,
  fromBytes,
  goText,
  joined,
  runeCount,
  sliceBytes,
  toBytes,
} from '../../../../../core/src/go/template/text/go-string.js';

const bytes = fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 20 });
const wellFormed = fc.string({ unit: 'binary' }).map(goText);

describe('strings as bytes', () => {
  it('round-trip for any bytes', () => {
    fc.assert(
      fc.property(bytes, (list) => {
        expect(toBytes(fromBytes(list))).toEqual([...list]);
      }),
    );
  });

  it('are the UTF-8 of a text', () => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        expect(toBytes(text)).toEqual([...new TextEncoder().encode(text)]);
        expect(byteLength(text)).toBe(toBytes(text).length);
        expect(fromBytes(toBytes(text))).toBe(text);
      }),
    );
  });

  it('include lone bytes in the length and the number of characters', () => {
    fc.assert(
      fc.property(bytes, (list) => {
        expect(byteLength(fromBytes(list))).toBe(list.length);
        expect(runeCount(fromBytes(list))).toBe([...fromBytes(list)].length);
      }),
    );
  });

  it('join again after a cut', () => {
    fc.assert(
      fc.property(wellFormed, fc.nat(20), (text, at) => {
        const length = byteLength(text);
        const cut = Math.min(at, length);
        expect(joined(sliceBytes(text, 0, cut) + sliceBytes(text, cut, length))).toBe(text);
      }),
    );
  });

  it('sort by their bytes', () => {
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        const order = Buffer.compare(Buffer.from(a), Buffer.from(b));
        expect(Math.sign(compareStrings(fromBytes(a), fromBytes(b)))).toBe(order);
      }),
    );
  });

  it('replace a lone surrogate from outside', () => {
    expect(goText('a\ud800b')).toBe('a\ufffdb');
  });
});
