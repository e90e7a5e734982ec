import { placeholderIn } from './placeholder.js';
import { type UnknownFact, unknownBelow } from './unknown-facts.js';

interface Reference {
  readonly name: string;
  readonly namespace: string;
  /** Empty: every entry. */
  readonly key?: string;
}

interface Named {
  readonly facts: { readonly unknown: readonly UnknownFact[] };
}

/**
 * What hides which Secret or ConfigMap, or which of its entries, a reference means; undefined when nothing does.
 *
 * @param objects those that it may mean
 */
export function hiddenReference(
  { name, namespace, key = '' }: Reference,
  objects: readonly Named[],
): string | undefined {
  const own = placeholderIn(name) ?? placeholderIn(namespace) ?? placeholderIn(key);
  if (own !== undefined) return own;
  for (const { facts } of objects) {
    const [hidden] = ['name', 'namespace'].flatMap((field) => unknownBelow(facts, 'metadata', field));
    if (hidden) return hidden.placeholder;
  }
  return undefined;
}

/** What hides the names of a Secret's or ConfigMap's entries; undefined when nothing does. */
export function hiddenEntries({ facts }: Named): string | undefined {
  // A hidden name is listed at the map that holds it.
  return facts.unknown.find(
    ({ path: [field, ...below] }) => below.length === 0 && (field === 'data' || field === 'stringData'),
  )?.placeholder;
}
