import { runeCount } from '../text/go-string.js';
import type { Flags } from './flags.js';

/** Pads a text to the width, counted in characters. */
export function pad(text: string, { width, minus, zero }: Flags, zeros = zero): string {
  if (!width) return text;
  const missing = width - runeCount(text);
  if (missing <= 0) return text;
  return minus ? text + padding(missing, zeros) : padding(missing, zeros) + text;
}

export function padding(count: number, zeros: boolean): string {
  return count > 0 ? (zeros ? '0' : ' ').repeat(count) : '';
}
