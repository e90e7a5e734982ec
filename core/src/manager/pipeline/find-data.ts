import type { Placed } from '../../model/cluster.js';

/**
 * The Secret or ConfigMap of a name. A manifest that names no namespace gets one when it is applied: unless everything
 * is known it may be the one that is looked for.
 */
export function findData<Facts extends { readonly name: string; readonly namespace: string | undefined }>(
  objects: readonly Placed<Facts>[],
  name: string,
  namespace: string,
  complete: boolean,
): Placed<Facts> | undefined {
  const named = objects.filter(({ facts }) => facts.name === name);
  const exact = named.find(({ facts }) => (facts.namespace ?? (complete ? 'default' : undefined)) === namespace);
  return exact ?? (complete ? undefined : named.find(({ facts }) => facts.namespace === undefined));
}
