import stringWidth from 'string-width';

const PRINTABLE_ASCII = /^[ -~]*$/;

/** How many columns of a terminal a text takes up. Most texts are ASCII, which needs no closer look. */
export function widthOf(text: string): number {
  return PRINTABLE_ASCII.test(text) ? text.length : stringWidth(text);
}
