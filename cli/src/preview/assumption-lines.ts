import { type AlertRecipients, type Phrase, phrase, type Routing } from '#core';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';

/** What a preview of all alerts assumes: of the manager and the alerts, then of what carries the deliveries. Each once. */
export function assumptionsOf(
  { assumptions }: Pick<Routing, 'assumptions'>,
  recipients: readonly Pick<AlertRecipients, 'assumed'>[],
): readonly Phrase[] {
  const texts = [...assumptions, ...recipients.flatMap(({ assumed }) => assumed)].map(({ text }) => text);
  return [...new Map(texts.map((text) => [JSON.stringify(text), text])).values()];
}

/** The assumptions about objects that are missing from the manifests; empty without assumptions. */
export function assumptionLines(
  assumptions: readonly Phrase[],
  { out: colors, translate }: Terminal,
): readonly string[] {
  if (assumptions.length === 0) return [];
  const lines = assumptions.map((assumption) => `  ${printable(translate(assumption))}`);
  return [colors.dim([translate(phrase('Assumptions:')), ...lines].join('\n'))];
}
