import type { NameSubject } from '../../checks/names/name-use.js';
import type { NameIndex, PlacedName } from './name-index.js';

/** Nobody reads more, and the next letter gives fewer. */
const MAX_SYMBOLS = 500;

const OBJECTS: readonly NameSubject[] = ['Receiver', 'Config', 'Router', 'Silence', 'NotificationManager', 'template'];
/** Most objects of these kinds are not for notifications. */
const NAMED: readonly NameSubject[] = ['Secret', 'ConfigMap'];

/**
 * The definitions whose names contain the letters of a query in their order, the best ones first. Secrets and ConfigMaps
 * count only if something uses them.
 */
export function findSymbols(index: NameIndex, query: string): readonly PlacedName[] {
  const isUsed = ({ use }: PlacedName): boolean => index.of(use).some((other) => other.use.role === 'reference');
  const defined = (subjects: readonly NameSubject[]): readonly PlacedName[] =>
    subjects
      .flatMap((subject) => index.all(subject))
      .filter(({ use }) => use.role === 'definition' && rankOf(use.name, query) !== undefined);
  const found = [...defined(OBJECTS), ...defined(NAMED).filter(isUsed)];
  return found
    .toSorted((a, b) => (rankOf(a.use.name, query) ?? 0) - (rankOf(b.use.name, query) ?? 0))
    .slice(0, MAX_SYMBOLS);
}

/** 0 for a name that begins with the query, 1 for one that contains it, 2 for its letters in order; undefined: none. */
function rankOf(name: string, query: string): number | undefined {
  const [whole, wanted] = [name.toLowerCase(), query.toLowerCase().replaceAll(/\s/g, '')];
  if (whole.startsWith(wanted)) return 0;
  if (whole.includes(wanted)) return 1;
  let at = 0;
  for (const letter of wanted) {
    at = whole.indexOf(letter, at) + 1;
    if (at === 0) return undefined;
  }
  return 2;
}
