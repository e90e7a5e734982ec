import stringWidth from 'string-width';

/** ASCII, and what replaces credentials and cut text. */
const NARROW = /^[ -~•…]*$/;

/** The width of a text in columns. Of most texts it is the length. */
export function widthOf(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(text);
}
