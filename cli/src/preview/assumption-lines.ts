import { type Phrase, phrase } from '#core';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';

/** The assumptions about objects that are missing from the manifests; empty without assumptions. */
export function assumptionLines(
  assumptions: readonly Phrase[],
  { out: colors, translate }: Terminal,
): readonly string[] {
  if (assumptions.length === 0) return [];
  const lines = assumptions.map((assumption) => `  ${printable(translate(assumption))}`);
  return [colors.dim([translate(phrase('Assumptions:')), ...lines].join('\n'))];
}
