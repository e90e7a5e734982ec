import type { Completion } from '#core';

/** What is inserted, with the stops as `$1`. */
export function inserted({ insertion }: Completion): string {
  return insertion.map((part) => (typeof part === 'string' ? part : `$${part.stop}${part.text ?? ''}`)).join('');
}
