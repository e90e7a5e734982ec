import type { CompileExpression } from '../../go/regexp/regular-expression.js';
import { readPlainPattern } from '../../model/selector/plain-pattern.js';

/** A regular expression that is matched anywhere in a value. */
export interface ValuePattern {
  readonly source: string;
  test(value: string): boolean;
  /** A text that all matching values begin with; empty when none is known. */
  readonly prefix: string;
  /** Whether all values that begin with {@link prefix} match. */
  readonly isPrefix: boolean;
}

/** Undefined for an expression that cannot be compiled. */
export function valuePattern(source: string, compile: CompileExpression): ValuePattern | undefined {
  const compiled = compile(source);
  if ('problem' in compiled) return undefined;
  return { source, test: compiled.expression.test, prefix: prefixOf(source), isPrefix: PREFIX_ONLY.test(source) };
}

/** The values of an expression that matches only some whole texts. */
export function textsOf(source: string): readonly string[] | undefined {
  const plain = readPlainPattern(source);
  return plain?.whole ? plain.texts : undefined;
}

/** Whether no value can match all of some patterns and none of others, as far as this can be told. */
export function isContradiction(matching: readonly ValuePattern[], unlike: readonly ValuePattern[]): boolean {
  return matching.some(
    (one) =>
      unlike.some((other) => implies(one, other)) ||
      matching.some(({ prefix }) => !prefix.startsWith(one.prefix) && !one.prefix.startsWith(prefix)),
  );
}

/** Whether all values that match one pattern surely match the other. */
export function implies(one: ValuePattern, other: ValuePattern): boolean {
  return one.source === other.source || (other.isPrefix && one.prefix.startsWith(other.prefix));
}

const LITERAL = String.raw`(?:[\w/:@ -]|\\[./:@-])`;
const PREFIX_ONLY = new RegExp(String.raw`^\^${LITERAL}+(?:\.\*)?$`);
const BEGIN = new RegExp(String.raw`^\^(?:\(\?:|\()?(${LITERAL}*)(.*)$`, 's');

function prefixOf(source: string): string {
  const [, literal = '', rest = ''] = source.includes('|') ? [] : (BEGIN.exec(source) ?? []);
  // The last character is repeated, perhaps zero times. So may a group be.
  if (/\)[*?{]/.test(rest)) return '';
  const kept = /^[*?{]/.test(rest) ? literal.replace(/\\?.$/s, '') : literal;
  return kept.replaceAll('\\', '');
}
