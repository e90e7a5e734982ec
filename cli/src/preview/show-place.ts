import type { SourcePlace } from '#core';
import { printable } from '../terminal/printable.js';

export function showPlace({ uri, range }: SourcePlace): string {
  return `${printable(uri)}:${range.start.line + 1}`;
}
