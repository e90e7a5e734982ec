import type { PanelMemory } from './messages.js';

/** Reads what `setState` kept, perhaps by another version of the page: anything at all. */
export function readPanelMemory(kept: unknown): PanelMemory {
  const fields = typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};
  return { uri: textOf(fields.uri), receiver: textOf(fields.receiver), filter: textOf(fields.filter) ?? '' };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
