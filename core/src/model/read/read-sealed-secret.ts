import { isNull, members, type Place } from '../../yaml/place.js';
import { namespaceAt, placeAt, textAt } from './fields.js';
import { memberKeys } from './made-keys.js';
import type { MadeSecret } from './made-secret.js';

const PATCHES = 'sealedsecrets.bitnami.com/patch';

/**
 * The Secret of a SealedSecret (Sealed Secrets, `bitnami.com/v1alpha1`). Its name and namespace are those of the object,
 * whatever its template says. A null in the template removes an entry.
 */
export function readSealedSecret(root: Place): readonly MadeSecret[] {
  const spec = placeAt(root, 'spec');
  const data = placeAt(spec, 'template', 'data');
  const removed = new Set((data ? members(data) : []).flatMap(({ node, step }) => (isNull(node) ? [step] : [])));
  const sealed = memberKeys(placeAt(spec, 'encryptedData')).filter(({ key }) => !removed.has(key));
  const patches = textAt(spec, 'template', 'metadata', 'annotations', PATCHES) === 'true';
  return [
    {
      name: placeAt(root, 'metadata', 'name'),
      namespace: namespaceAt(root),
      keys: [...sealed, ...memberKeys(data)],
      // the old form seals the whole object
      isOpen: patches || placeAt(spec, 'data') !== undefined,
    },
  ];
}
