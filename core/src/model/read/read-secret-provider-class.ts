import type { Place } from '../../yaml/place.js';
import { itemsAt, namespaceAt, placeAt } from './fields.js';
import { itemKeys } from './made-keys.js';
import type { MadeSecret } from './made-secret.js';

/** The Secrets of a SecretProviderClass (Secrets Store CSI driver), which exist while a pod mounts it. */
export function readSecretProviderClass(root: Place): readonly MadeSecret[] {
  return itemsAt(root, 'spec', 'secretObjects').map((object) => ({
    name: placeAt(object, 'secretName'),
    namespace: namespaceAt(root),
    keys: itemKeys(placeAt(object, 'data'), 'key'),
    isOpen: false,
  }));
}
