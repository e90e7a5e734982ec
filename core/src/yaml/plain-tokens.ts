/*
 * The tokens of plain documents, to be matched at one offset of a text. The text must not contain control characters
 * except tabs and line ends.
 */

export const SEPARATOR = /---(?= *(?: #|\r?\n))/y;
export const BLANKS = / */y;
export const COMMA = /, */y;
export const DASH = /- +/y;
/** Longer keys are rare, and YAML rejects keys of more than 1,024 characters. */
export const KEY = /[A-Za-z0-9_/][\w./-]{0,200}(?=:(?: |\r?\n|$))/y;
export const SINGLE_QUOTED = /'(?:[^'\r\n\u0085\u2028\u2029]|'')*'/y;
/** With the escapes of JSON, except `\/` and surrogates, which kubectl rejects. */
export const DOUBLE_QUOTED =
  /"(?:[^"\\\t\r\n\u0085\u2028\u2029]|\\(?:["\\bfnrt]|u(?![Dd][89A-Fa-f])[0-9A-Fa-f]{4}))*"/y;
/** Spaces only between words, `#` only within a word, and no `:` at the end of a word. */
export const PLAIN = /[^\s\u0085\-?:,[\]{}#&*!|>'"%@`](?:[^\s\u0085:#]|:(?=[^\s\u0085])|(?<! )#| +(?=[^\s\u0085:#]))*/y;
/** The same between brackets, where a `?` ends the text. */
export const FLOW_PLAIN =
  /[^\s\u0085\-?:,[\]{}#&*!|>'"%@`](?:[^\s\u0085?:#,[\]{}]|:(?=[^\s\u0085?,[\]{}])|(?<! )#| +(?=[^\s\u0085?:#,[\]{}]))*/y;
export const LINE_END = /(?: +#[^\r\n\u0085\u2028\u2029]*| *)(?:\r?\n|$)/y;
/** A line that contains nothing or only a comment. */
export const EMPTY_LINE = / *(?:#[^\r\n\u0085\u2028\u2029]*)?(?:\r?\n|$)/y;
