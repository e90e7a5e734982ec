import type { Place } from '../../yaml/place.js';
import { flagAt, itemsAt, namespaceAt, placeAt, textsAt } from './fields.js';
import { memberKeys } from './made-keys.js';
import type { MadeKey, MadeSecret } from './made-secret.js';

/** The entry with the answer of Vault. */
const RAW = '_raw';

/** Expressions that leave out every entry of the store. */
const EVERYTHING: ReadonlySet<string> = new Set(['.*', '.+', '^.*$', '^.+$', '.']);

/** The Secret of a VaultStaticSecret, or of another kind with a destination (Vault Secrets Operator). */
export function readVaultSecret(root: Place): readonly MadeSecret[] {
  const destination = placeAt(root, 'spec', 'destination');
  const transformation = placeAt(destination, 'transformation');
  if (!destination) return [];
  const raw: readonly MadeKey[] =
    flagAt(transformation, 'excludeRaw') === true ? [] : [{ key: RAW, place: destination }];
  const isWhole =
    flagAt(destination, 'create') === true &&
    textsAt(transformation, 'excludes').some((pattern) => EVERYTHING.has(pattern)) &&
    itemsAt(transformation, 'transformationRefs').length === 0;
  return [
    {
      name: placeAt(destination, 'name'),
      namespace: namespaceAt(root),
      keys: [...memberKeys(placeAt(transformation, 'templates')), ...raw],
      isOpen: !isWhole,
    },
  ];
}
