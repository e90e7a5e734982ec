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
  it('any bytes come back', () => {
    fc.assert(
      fc.property(bytes, (list) => {
        expect(toBytes(fromBytes(list))).toEqual([...list]);
      }),
    );
  });

  it('the bytes of a text are its UTF-8', () => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        expect(toBytes(text)).toEqual([...new TextEncoder().encode(text)]);
        expect(byteLength(text)).toBe(toBytes(text).length);
        expect(fromBytes(toBytes(text))).toBe(text);
      }),
    );
  });

  it('length and characters count lone bytes, too', () => {
    fc.assert(
      fc.property(bytes, (list) => {
        expect(byteLength(fromBytes(list))).toBe(list.length);
        expect(runeCount(fromBytes(list))).toBe([...fromBytes(list)].length);
      }),
    );
  });

  it('what was cut joins again', () => {
    fc.assert(
      fc.property(wellFormed, fc.nat(20), (text, at) => {
        const length = byteLength(text);
        const cut = Math.min(at, length);
        expect(joined(sliceBytes(text, 0, cut) + sliceBytes(text, cut, length))).toBe(text);
      }),
    );
  });

  it('they are ordered by their bytes', () => {
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        const order = Buffer.compare(Buffer.from(a), Buffer.from(b));
        expect(Math.sign(compareStrings(fromBytes(a), fromBytes(b)))).toBe(order);
      }),
    );
  });

  it('half a character from outside is none', () => {
    expect(goText('a\ud800b')).toBe('a\ufffdb');
  });
});
