import { type DataScope, mayMean } from '../../model/cluster/find-named.js';
import { pathDistance } from '../../text/path-distance.js';
import type { NameIndex, PlacedName } from './name-index.js';

/** What is one thing under one name. */
export interface SameName {
  /** Empty: they are not among the files. */
  readonly definitions: readonly PlacedName[];
  /** Patches of the definitions, and references to them. */
  readonly uses: readonly PlacedName[];
  /** A use that may mean something of the same name in another namespace, too. */
  readonly ambiguous?: PlacedName;
}

/**
 * The definitions of a name that is written somewhere, and all that means them. Of definitions in several folders, such as
 * those of several clusters, a name means those that a kustomization builds with it, else the nearest; several that are
 * equally near are one thing. Of one namespace, they may be; those of several namespaces are not.
 */
export function sameName(asked: PlacedName, index: NameIndex, scope: DataScope): SameName {
  const all = index.of(asked.use);
  const defined = all.filter(({ use }) => use.role === 'definition');
  // a patch may add an entry that nothing else defines
  const known = defined.length > 0 ? defined : all.filter(({ use }) => use.role === 'patch' && use.subject === 'entry');
  const others = all.filter((placed) => !known.includes(placed));
  if (known.length === 0) return { definitions: [], uses: others.filter((other) => areSame(other, asked, scope)) };
  const nearest = (placed: PlacedName): readonly PlacedName[] =>
    nearestOf(placed, meantBy(placed, known, scope), index);
  const meant = new Map(others.map((other) => [other, nearest(other)]));
  const first = nearest(asked);
  const definitions = new Set(first);
  const uses = new Set<PlacedName>();
  let ambiguous = isOfSeveral(first) ? asked : undefined;
  // a use of several definitions makes them one, which may bring more uses
  for (let size = -1; size !== definitions.size + uses.size; ) {
    size = definitions.size + uses.size;
    for (const [use, meanings] of meant) {
      if (uses.has(use) || !meanings.some((meaning) => definitions.has(meaning))) continue;
      uses.add(use);
      if (isOfSeveral([...definitions, ...meanings])) {
        if (meanings.some((meaning) => !definitions.has(meaning))) ambiguous ??= use;
      } else for (const meaning of meanings) definitions.add(meaning);
    }
  }
  if (uses.size === 0 && definitions.size === 0) uses.add(asked);
  return { definitions: [...definitions], uses: [...uses], ...(ambiguous && { ambiguous }) };
}

/** Whether they are certainly in several namespaces. */
function isOfSeveral(definitions: readonly PlacedName[]): boolean {
  return new Set(definitions.flatMap(({ use }) => use.namespace ?? [])).size > 1;
}

/** The definitions that a name may mean: with its namespace, where it has one, else those without. */
function meantBy(placed: PlacedName, known: readonly PlacedName[], scope: DataScope): readonly PlacedName[] {
  const eligible = known.filter((definition) => areSame(placed, definition, scope));
  const { namespace } = placed.use;
  const exact = eligible.filter(({ use }) => namespace !== undefined && use.namespace === namespace);
  return exact.length > 0 ? exact : eligible;
}

/** Those that a kustomization builds with a name, or a test names, else in the nearest files. */
export function nearestOf(
  placed: PlacedName,
  eligible: readonly PlacedName[],
  { builds }: Pick<NameIndex, 'builds'>,
): readonly PlacedName[] {
  if (eligible.length < 2) return eligible;
  const { lookIn } = placed.document;
  const related = (relation: ReturnType<typeof builds.relation>): readonly PlacedName[] =>
    eligible.filter(({ uri }) => builds.relation(placed.uri, uri) === relation);
  const groups = [
    lookIn ? eligible.filter(({ uri }) => lookIn.some((folder) => uri.startsWith(folder))) : [],
    related('together'),
    related('unknown'),
    eligible,
  ];
  const preferred = groups.find((group) => group.length > 0) ?? [];
  const distances = preferred.map(({ uri }) => pathDistance(uri, placed.uri));
  const least = distances.reduce((a, b) => Math.min(a, b));
  return preferred.filter((_, at) => distances[at] === least);
}

/** Whether the namespaces allow that a name means a definition. */
export function areSame({ use }: PlacedName, other: PlacedName, scope: DataScope): boolean {
  if (use.role === 'reference') return mayMean(use.namespace ?? '', other.use.namespace, scope);
  const [one, two] = [use.namespace, other.use.namespace];
  return one === undefined || two === undefined || one === two;
}
