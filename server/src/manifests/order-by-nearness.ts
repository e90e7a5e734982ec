import { pathDistance } from '#core';

/**
 * Sorts files by how far their folders are from that of one of them, which comes last: of objects of one name the last
 * counts, so those beside a manifest win over those of other clusters. Those equally far keep their order.
 */
export function orderByNearness<File extends { readonly uri: string }>(
  files: readonly File[],
  uri: string,
): readonly File[] {
  const distances = new Map(files.map((file) => [file, file.uri === uri ? -1 : pathDistance(file.uri, uri)]));
  return [...files].sort((a, b) => (distances.get(b) ?? 0) - (distances.get(a) ?? 0));
}
