import stringWidth from 'string-width';

const PRINTABLE_ASCII = /^[ -~]*$/;

/** The width of a text in columns. Most texts are ASCII, for which the length is the width. */
export function widthOf(text: string): number {
  return PRINTABLE_ASCII.test(text) ? text.length : stringWidth(text);
}
