import type { SourcePlace } from '#core';
import { printable } from '../terminal/printable.js';

/** `FILE:LINE`, with the column where it matters. */
export function showPlace({ uri, range: { start }, isExact }: SourcePlace): string {
  return `${printable(uri)}:${start.line + 1}${isExact ? `:${start.character + 1}` : ''}`;
}
