import { type DataScope, mayMean } from '../../model/cluster/find-named.js';
import { pathDistance } from '../../text/path-distance.js';
import type { NameIndex, PlacedName } from './name-index.js';

/** What is one thing under one name. */
export interface SameName {
  /** Empty: they are not among the files. */
  readonly definitions: readonly PlacedName[];
  /** Patches of the definitions, and references to them. */
  readonly uses: readonly PlacedName[];
}

/**
 * The definitions of a name that is written somewhere, and all that means them. Of definitions in several folders, such as
 * those of several clusters, a name means the nearest; several that are equally near are one thing.
 */
export function sameName(asked: PlacedName, index: NameIndex, scope: DataScope): SameName {
  const all = index.of(asked.use);
  const defined = all.filter(({ use }) => use.role === 'definition');
  // a patch may add an entry that nothing else defines
  const known = defined.length > 0 ? defined : all.filter(({ use }) => use.role === 'patch' && use.subject === 'entry');
  const others = all.filter((placed) => !known.includes(placed));
  if (known.length === 0) return { definitions: [], uses: others.filter((other) => areSame(other, asked, scope)) };
  const meant = new Map(others.map((other) => [other, nearest(other, known, scope)]));
  const definitions = new Set(nearest(asked, known, scope));
  const uses = new Set<PlacedName>();
  // a use of several definitions makes them one, which may bring more uses
  for (let size = -1; size !== definitions.size + uses.size; ) {
    size = definitions.size + uses.size;
    for (const [use, meanings] of meant) {
      if (uses.has(use) || !meanings.some((meaning) => definitions.has(meaning))) continue;
      uses.add(use);
      for (const meaning of meanings) definitions.add(meaning);
    }
  }
  if (uses.size === 0 && definitions.size === 0) uses.add(asked);
  return { definitions: [...definitions], uses: [...uses] };
}

/** The definitions that a name means. A definition means those of its folder, of which only one can be applied. */
function nearest(placed: PlacedName, known: readonly PlacedName[], scope: DataScope): readonly PlacedName[] {
  return nearestOf(
    placed,
    known.filter((definition) => areSame(placed, definition, scope)),
  );
}

/** Those in the files that are nearest to that of a name; those of its folder are as near as itself. */
export function nearestOf(placed: PlacedName, eligible: readonly PlacedName[]): readonly PlacedName[] {
  if (eligible.length < 2) return eligible;
  const distances = eligible.map(({ uri }) => pathDistance(uri, placed.uri));
  const least = distances.reduce((a, b) => Math.min(a, b));
  return eligible.filter((_, at) => distances[at] === least);
}

/** Whether the namespaces allow that a name means a definition. */
export function areSame({ use }: PlacedName, other: PlacedName, scope: DataScope): boolean {
  if (use.role === 'reference') return mayMean(use.namespace ?? '', other.use.namespace, scope);
  const [one, two] = [use.namespace, other.use.namespace];
  return one === undefined || two === undefined || one === two;
}
