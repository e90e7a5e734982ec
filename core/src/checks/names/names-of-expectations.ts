import { itemsAt, placeAt } from '../../model/read/fields.js';
import { indexLines } from '../../text/line-index.js';
import { type Place, rootPlace } from '../../yaml/place.js';
import { readDocument } from '../../yaml/read-document.js';
import type { NameUse } from './name-use.js';
import { nameInScalar } from './written-name.js';

/** The names of the receivers that a routing test expects. */
export function namesOfExpectations(text: string): readonly NameUse[] {
  const { root } = readDocument(text);
  if (!root) return [];
  const lines = indexLines(text);
  const nameAt = (place: Place | undefined): readonly NameUse[] => {
    const node = place?.node;
    if (node?.kind !== 'scalar' || typeof node.value !== 'string' || node.value === '') return [];
    return [{ subject: 'Receiver', name: node.value, role: 'reference', ...nameInScalar(node, node.value, lines) }];
  };
  return itemsAt(rootPlace(root), 'cases').flatMap((place) => [
    ...itemsAt(place, 'expect', 'receivers').flatMap(nameAt),
    ...itemsAt(place, 'expect', 'messages').flatMap((message) => nameAt(placeAt(message, 'receiver'))),
  ]);
}
