import { deployedAt, type SourcePlace } from '#core';
import { printable } from '../terminal/printable.js';

/** `FILE:LINE`, with the column where it matters; in a cluster, the object. */
export function showPlace({ uri, range: { start }, isExact }: SourcePlace): string {
  const object = deployedAt(uri);
  if (object !== undefined) return printable(object);
  return `${printable(uri)}:${start.line + 1}${isExact ? `:${start.character + 1}` : ''}`;
}
