import { type Instant, instantOf, parseKubernetesTime } from '#core';

/** A moment that a client asks for, in RFC 3339; now when it asks for none, or for what is no time. */
export function momentOf(text: string | undefined): Instant {
  return (text === undefined ? undefined : parseKubernetesTime(text)) ?? instantOf(new Date());
}
