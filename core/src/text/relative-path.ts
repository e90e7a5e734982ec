/** The path of a file as seen from the folder of another one: `robots.yaml`, `../prod/robots.yaml`. Both are URIs. */
export function pathFrom(file: string, other: string): string {
  const [from, to] = [file, other].map((uri) => uri.split('/'));
  if (!from || !to) return other;
  const differs = to.findIndex((step, index) => step !== from[index]);
  const shared = differs < 0 ? to.length - 1 : Math.min(differs, from.length - 1);
  const up = from.slice(shared, -1).map(() => '..');
  return [...up, ...to.slice(shared).map(decoded)].join('/');
}

/** A step of a URI as people write it. */
export function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
