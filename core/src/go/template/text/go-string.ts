/**
 * Go's strings are bytes, mostly UTF-8. Here they are JavaScript strings that represent a byte outside of a valid UTF-8
 * sequence as a lone low surrogate: U+DC00 plus the byte (0x80 to 0xFF). Pass texts from outside through `goText`.
 */

const LONE_BYTE = /\p{Cs}/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII includes control characters.
const ASCII = /^[\u0000-\u007f]*$/;
const ESCAPE = 0xdc00;

/** Replaces the lone surrogates of a text from outside by U+FFFD, like Go's decoders. */
export function goText(text: string): string {
  return LONE_BYTE.test(text) ? text.replaceAll(/\p{Cs}/gu, '\ufffd') : text;
}

/** Go's `len`. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    if (unit < 0x800) bytes += 1;
    else if (isHighSurrogate(unit)) {
      bytes += 2;
      index++;
    } else if (!isLoneByte(unit)) bytes += 2;
  }
  return bytes;
}

export function toBytes(text: string): number[] {
  const bytes: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const code = text.codePointAt(index) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code));
    else if (code >= 0x10000) {
      bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code));
      index++;
    } else if (isLoneByte(code)) bytes.push(code - ESCAPE);
    else bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code));
  }
  return bytes;
}

export function fromBytes(bytes: readonly number[]): string {
  let text = '';
  for (let index = 0; index < bytes.length; ) {
    const [code, width] = decode(bytes, index);
    text += width === 0 ? String.fromCharCode(ESCAPE + (bytes[index] ?? 0)) : String.fromCodePoint(code);
    index += width || 1;
  }
  return text;
}

/** Bytes from `start` up to `end`. */
export function sliceBytes(text: string, start: number, end: number): string {
  return ASCII.test(text) ? text.slice(start, end) : fromBytes(toBytes(text).slice(start, end));
}

/** Normalizes a concatenation: bytes that now form a valid sequence become a character. */
export function joined(text: string): string {
  return LONE_BYTE.test(text) ? fromBytes(toBytes(text)) : text;
}

/** Compares byte by byte, like Go. */
export function compareStrings(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const difference = left.charCodeAt(index) - right.charCodeAt(index);
    if (difference !== 0) return beyondAscii(left, right, index);
  }
  return left.length - right.length;
}

export function isLoneByte(code: number): boolean {
  return code >= 0xdc80 && code <= 0xdcff;
}

/** The number of runes in Go: characters, and bytes outside of valid sequences. */
export function runeCount(text: string): number {
  let count = text.length;
  for (let index = 0; index < text.length; index++) if (isHighSurrogate(text.charCodeAt(index))) count--;
  return count;
}

function beyondAscii(left: string, right: string, index: number): number {
  if (left.charCodeAt(index) < 0x80 || right.charCodeAt(index) < 0x80) {
    return left.charCodeAt(index) - right.charCodeAt(index);
  }
  const [a, b] = [toBytes(left), toBytes(right)];
  const at = a.findIndex((byte, place) => byte !== b[place]);
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function tail(code: number): number {
  return 0x80 | (code & 0x3f);
}

/** The character at an index and its width; width 0: no valid sequence begins here. */
function decode(bytes: readonly number[], index: number): readonly [code: number, width: number] {
  const first = bytes[index] ?? 0;
  if (first < 0x80) return [first, 1];
  const width = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4) return [0, 0];
  let code = first & (0x7f >> width);
  for (let offset = 1; offset < width; offset++) {
    const next = bytes[index + offset] ?? 0;
    if ((next & 0xc0) !== 0x80) return [0, 0];
    code = (code << 6) | (next & 0x3f);
  }
  const overlong = code < (width === 4 ? 0x10000 : width === 3 ? 0x800 : 0x80);
  return overlong || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? [0, 0] : [code, width];
}
