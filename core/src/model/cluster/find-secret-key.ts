import type { SecretFacts } from '../facts.js';
import type { Placed } from './cluster.js';
import { type DataReference, type DataScope, type FoundData, findNamed } from './find-named.js';

/** A reference to a key of a Secret. */
export interface SecretKeyReference extends DataReference {
  readonly key: string;
}

type SecretEntry = SecretFacts['keys'][number];

export type FoundSecretKey =
  | { readonly kind: 'found'; readonly secret: Placed<SecretFacts>; readonly entry: SecretEntry }
  /** The Secret exists, but the manager reads the empty text. */
  | { readonly kind: 'key-missing'; readonly secret: Placed<SecretFacts>; readonly keys: readonly string[] }
  | Exclude<FoundData<SecretFacts>, { kind: 'found' }>;

/** Finds the key of a Secret that a reference names. */
export function findSecretKey(
  secrets: readonly Placed<SecretFacts>[],
  reference: SecretKeyReference,
  scope: DataScope,
): FoundSecretKey {
  const found = findNamed(secrets, reference, scope);
  if (found.kind !== 'found') return found;
  const { keys } = found.object.facts;
  const entry = keys.find(({ key }) => key === reference.key);
  return entry
    ? { kind: 'found', secret: found.object, entry }
    : { kind: 'key-missing', secret: found.object, keys: keys.map(({ key }) => key) };
}
