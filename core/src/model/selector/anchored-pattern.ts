import { meantPattern } from './meant-pattern.js';

/** An expression that matches exactly these texts as whole values. */
export function anchoredPattern(values: readonly string[]): string {
  return anchor(values.map(quoteMeta));
}

/** The same for texts that may be meant as patterns; undefined when none is. */
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
