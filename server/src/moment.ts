import { type Instant, instantOf, parseKubernetesTime } from '#core';

/** The time in a client's request, RFC 3339; now if it is missing or invalid. */
export function momentOf(text: string | undefined): Instant {
  return (text === undefined ? undefined : parseKubernetesTime(text)) ?? instantOf(new Date());
}
