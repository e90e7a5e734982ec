import { isPlaceholder } from '../../model/unknown/placeholder.js';
import type { ObjectOutline } from './document-analysis.js';

/**
 * Identifies an object in a cluster; undefined while its name is not known.
 *
 * @param object undefined: there is none
 */
export function objectId(
  object: Pick<ObjectOutline, 'kind' | 'name' | 'namespace' | 'interest'> | undefined,
): string | undefined {
  if (!object || object.name === '' || isPlaceholder(`${object.name}${object.namespace ?? ''}`)) return undefined;
  const { kind, name, namespace = '', interest } = object;
  // the kinds of the manager do not belong to a namespace, whatever a manifest says
  return `${kind}/${interest === 'own' ? '' : namespace}/${name}`;
}
