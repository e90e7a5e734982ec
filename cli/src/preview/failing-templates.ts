import { type LostDelivery, phrase } from '#core';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { showPlace } from './show-place.js';

/** The templates that fail, each once with the receivers that it concerns; empty when none fails. */
export function failingTemplates(
  all: readonly LostDelivery[],
  nameOf: (receiver: number) => string,
  { out: colors, translate }: Terminal,
): readonly string[] {
  const failures = new Map<string, { readonly lost: LostDelivery; readonly receivers: Set<number> }>();
  for (const lost of all) {
    if (!lost.summary) continue;
    const key = JSON.stringify([lost.summary, lost.at]);
    const failure = failures.get(key) ?? { lost, receivers: new Set() };
    failures.set(key, failure);
    failure.receivers.add(lost.receiver);
  }
  if (failures.size === 0) return [];
  const lines = [...failures.values()].flatMap(({ lost: { text, at }, receivers }) => [
    `  ${[...receivers].map(nameOf).join(', ')}${at ? `  ${colors.dim(showPlace(at))}` : ''}`,
    `    ${colors.red(`✖ ${printable(translate(text))}`)}`,
  ]);
  return [[translate(phrase('Templates that fail:')), ...lines].join('\n')];
}
