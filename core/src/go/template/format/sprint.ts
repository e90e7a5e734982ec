import { joined } from '../text/go-string.js';
import type { Value } from '../values/types.js';
import { formatPlain } from './printer.js';

/** Go's `fmt.Sprint`: a space between two arguments if neither is a string. */
export function sprint(args: readonly (Value | undefined)[]): string {
  const texts = args.map((value, index) => {
    const apart = index > 0 && value?.type.kind !== 'string' && args[index - 1]?.type.kind !== 'string';
    return `${apart ? ' ' : ''}${formatPlain(value)}`;
  });
  return joined(texts.join(''));
}

/** Go's `fmt.Sprintln`. */
export function sprintln(args: readonly (Value | undefined)[]): string {
  return joined(`${args.map(formatPlain).join(' ')}\n`);
}
