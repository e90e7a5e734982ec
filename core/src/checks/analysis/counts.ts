/** How often names occur. */
export type Counts = Map<string, number>;

/** Forgets a name that does not occur any more. */
export function addTo(counts: Counts, name: string, by: 1 | -1): void {
  const next = (counts.get(name) ?? 0) + by;
  if (next === 0) counts.delete(name);
  else counts.set(name, next);
}
