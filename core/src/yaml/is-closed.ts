/**
 * Whether a quoted text ends with a quote that closes it, not with one that belongs to the text. The parser does not look
 * where the text was cut off because the next line is too far to the left.
 *
 * @param written with its quotes
 */
export function isClosed(written: string): boolean {
  const quote = written[0] ?? '';
  const inner = written.slice(1);
  if (!inner.endsWith(quote)) return false;
  if (quote === "'") return (/'*$/.exec(inner)?.[0].length ?? 0) % 2 === 1;
  return (/\\*(?="$)/.exec(inner)?.[0].length ?? 0) % 2 === 0;
}
