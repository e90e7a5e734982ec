import { meantPattern } from './meant-pattern.js';

/** An expression for whole values that are just these texts. */
export function anchoredPattern(values: readonly string[]): string {
  return anchor(values.map(quoteMeta));
}

/** The same for texts of which some look like patterns; undefined when none does. */
export function anchoredMeantPattern(values: readonly string[]): string | undefined {
  const meant = values.map(meantPattern);
  if (meant.every((pattern) => pattern === undefined)) return undefined;
  return anchor(values.map((value, index) => meant[index] ?? quoteMeta(value)));
}

function quoteMeta(text: string): string {
  return text.replaceAll(/[\\.+*?()|[\]{}^$]/g, '\\$&');
}

function anchor(patterns: readonly string[]): string {
  const [only, ...more] = patterns;
  return only !== undefined && more.length === 0 ? `^${only}$` : `^(${patterns.join('|')})$`;
}
