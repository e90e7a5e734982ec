import type { SecretEntryFacts, SecretFacts } from '../facts.js';
import type { Placed } from './cluster.js';
import { type DataReference, type DataScope, type FoundData, findNamed } from './find-named.js';

/** A reference to a key of a Secret. */
export interface SecretKeyReference extends DataReference {
  readonly key: string;
}

export type FoundSecretKey =
  | { readonly kind: 'found'; readonly secret: Placed<SecretFacts>; readonly entry: SecretEntryFacts }
  /** The Secret exists, and the manifests do not list all of its keys. */
  | { readonly kind: 'key-unknown'; readonly secret: Placed<SecretFacts> }
  /** The Secret exists, but the manager reads the empty text. */
  | { readonly kind: 'key-missing'; readonly secret: Placed<SecretFacts>; readonly keys: readonly string[] }
  | Exclude<FoundData<SecretFacts>, { kind: 'found' }>;

/**
 * Finds the key of a Secret that a reference names: in a manifest of the Secret, else in what makes a Secret of this name.
 * Both may have a part of its keys.
 */
export function findSecretKey(
  secrets: readonly Placed<SecretFacts>[],
  reference: SecretKeyReference,
  scope: DataScope,
): FoundSecretKey {
  const [written, made] = [secrets.filter(({ facts }) => !facts.maker), secrets.filter(({ facts }) => facts.maker)];
  const found = findNamed(written, reference, scope);
  const both = made.length === 0 ? [found] : [found, findNamed(made, reference, scope)];
  const candidates = both.flatMap((each) => (each.kind === 'found' ? each.object : []));
  for (const secret of candidates) {
    const entry = secret.facts.keys.find(({ key }) => key === reference.key);
    if (entry) return { kind: 'found', secret, entry };
  }
  const open = candidates.find(({ facts }) => facts.openKeys);
  if (open) return { kind: 'key-unknown', secret: open };
  const [secret] = candidates;
  if (secret) {
    const keys = candidates.flatMap(({ facts }) => facts.keys.map(({ key }) => key));
    return { kind: 'key-missing', secret, keys };
  }
  const elsewhere = both.flatMap((each) => (each.kind === 'elsewhere' ? each.namespaces : []));
  return elsewhere.length === 0 ? { kind: 'missing' } : { kind: 'elsewhere', namespaces: [...new Set(elsewhere)] };
}
