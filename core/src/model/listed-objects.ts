import { items, type Place, presentMember, stringAt } from '../yaml/place.js';

/** The items of a `List`, which kubectl applies one by one; undefined for other objects. */
export function listedObjects(root: Place): readonly Place[] | undefined {
  const list = presentMember(root, 'items');
  if (list?.node.kind !== 'sequence' || !stringAt(presentMember(root, 'kind'))?.endsWith('List')) return undefined;
  return items(list);
}
