import type { SourcePlace } from '#core';

/** A place in a report for programs. */
export function placeJson(place: SourcePlace | undefined) {
  return place ? { path: place.uri, range: place.range } : null;
}
