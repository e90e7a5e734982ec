import type { Place } from '../../yaml/place.js';
import { itemsAt, namespaceAt, placeAt, textAt, textsAt } from './fields.js';
import { itemKeys, memberKeys } from './made-keys.js';
import type { MadeSecret } from './made-secret.js';

/** The Secret of an ExternalSecret (External Secrets Operator, `v1`, `v1beta1`, `v1alpha1`). */
export function readExternalSecret(root: Place): readonly MadeSecret[] {
  const made = fromSpec(placeAt(root, 'spec'), placeAt(root, 'metadata', 'name'));
  return made ? [{ ...made, namespace: namespaceAt(root) }] : [];
}

/** The Secrets of a ClusterExternalSecret: one for each of its namespaces, which selectors may leave open. */
export function readClusterExternalSecret(root: Place): readonly MadeSecret[] {
  const spec = placeAt(root, 'spec');
  const name = placeAt(spec, 'externalSecretName') ?? placeAt(root, 'metadata', 'name');
  const made = fromSpec(placeAt(spec, 'externalSecretSpec'), name);
  if (!made) return [];
  const selects = placeAt(spec, 'namespaceSelector') ?? placeAt(spec, 'namespaceSelectors');
  const namespaces = selects ? [] : textsAt(spec, 'namespaces');
  return namespaces.length === 0
    ? [{ ...made, namespace: undefined }]
    : namespaces.map((namespace) => ({ ...made, namespace }));
}

/** @param fallback the name of the object, which is the one of its Secret unless the target has one */
function fromSpec(spec: Place | undefined, fallback: Place | undefined): Omit<MadeSecret, 'namespace'> | undefined {
  const target = placeAt(spec, 'target');
  const policy = textAt(target, 'creationPolicy');
  const kind = textAt(target, 'manifest', 'kind');
  if (!spec || policy === 'None' || (kind !== '' && kind !== 'Secret')) return undefined;
  const template = placeAt(target, 'template');
  const [data, from] = [placeAt(template, 'data'), itemsAt(template, 'templateFrom')];
  const templated = memberKeys(data);
  // a template without texts of its own leaves the entries as they come
  const replaces = templated.length + from.length > 0 && textAt(template, 'mergePolicy') !== 'Merge';
  const isFound = itemsAt(spec, 'dataFrom').length > 0;
  return {
    name: placeAt(target, 'name') ?? fallback,
    keys: replaces ? templated : [...templated, ...itemKeys(placeAt(spec, 'data'), 'secretKey')],
    // with `Merge`, something else makes the Secret
    isOpen: policy === 'Merge' || from.length > 0 || (!replaces && isFound),
  };
}
