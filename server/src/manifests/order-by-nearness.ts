/**
 * Sorts files by how far their folders are from that of one of them, which comes last: of objects of one name the last
 * counts, so those beside a manifest win over those of other clusters. Those equally far keep their order.
 */
export function orderByNearness<File extends { readonly uri: string }>(
  files: readonly File[],
  uri: string,
): readonly File[] {
  const here = uri.split('/');
  const distances = new Map(files.map((file) => [file, file.uri === uri ? -1 : distance(file.uri.split('/'), here)]));
  return [...files].sort((a, b) => (distances.get(b) ?? 0) - (distances.get(a) ?? 0));
}

/** How many folders lie between two files. */
function distance(there: readonly string[], here: readonly string[]): number {
  const common = here.slice(0, -1).findIndex((step, index) => there.slice(0, -1)[index] !== step);
  const shared = common < 0 ? here.length - 1 : common;
  return here.length - 1 - shared + (there.length - 1 - shared);
}
