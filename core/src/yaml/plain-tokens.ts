/*
 * What plain documents are made of, to be tried at one place of a text. Control characters but tabs and line ends are
 * out of the question there.
 */

export const SEPARATOR = /---(?= *(?: #|\r?\n))/y;
export const BLANKS = / */y;
export const COMMA = /, */y;
export const DASH = /- +/y;
/** Longer ones are hardly plain; beyond 1,024 characters YAML refuses them. */
export const KEY = /[A-Za-z0-9_/][\w./-]{0,200}(?=:(?: |\r?\n|$))/y;
export const SINGLE_QUOTED = /'(?:[^'\r\n\u0085\u2028\u2029]|'')*'/y;
/** With escapes that JSON has too, but `\/` and surrogates, which kubectl does not know. */
export const DOUBLE_QUOTED =
  /"(?:[^"\\\t\r\n\u0085\u2028\u2029]|\\(?:["\\bfnrt]|u(?![Dd][89A-Fa-f])[0-9A-Fa-f]{4}))*"/y;
/** Blanks only between words, `#` only within one, and never a `:` at the end of one. */
export const PLAIN = /[^\s\u0085\-?:,[\]{}#&*!|>'"%@`](?:[^\s\u0085:#]|:(?=[^\s\u0085])|(?<! )#| +(?=[^\s\u0085:#]))*/y;
/** The same between brackets, where a `?` ends it. */
export const FLOW_PLAIN =
  /[^\s\u0085\-?:,[\]{}#&*!|>'"%@`](?:[^\s\u0085?:#,[\]{}]|:(?=[^\s\u0085?,[\]{}])|(?<! )#| +(?=[^\s\u0085?:#,[\]{}]))*/y;
export const LINE_END = /(?: +#[^\r\n\u0085\u2028\u2029]*| *)(?:\r?\n|$)/y;
/** Lines that hold a comment at most. */
export const EMPTY_LINES = /(?: *(?:#[^\r\n\u0085\u2028\u2029]*)?(?:\r?\n|$))*/y;
