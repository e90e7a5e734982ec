import { itemsAt, placeAt } from '../../model/read/fields.js';
import { indexLines } from '../../text/line-index.js';
import { type Place, rootPlace, stringAt } from '../../yaml/place.js';
import { readDocument } from '../../yaml/read-document.js';
import type { NameUse } from './name-use.js';
import { nameInScalar } from './written-name.js';

/** What a routing test names. */
export interface ExpectedNames {
  /** The receivers that it expects, or does not expect. */
  readonly names: readonly NameUse[];
  /** The files of its manifests: paths and globs. */
  readonly manifests: readonly string[];
}

export function namesOfExpectations(text: string): ExpectedNames {
  const { root } = readDocument(text);
  if (!root) return { names: [], manifests: [] };
  const lines = indexLines(text);
  const nameAt = (place: Place | undefined): readonly NameUse[] => {
    const node = place?.node;
    if (node?.kind !== 'scalar' || typeof node.value !== 'string' || node.value === '') return [];
    return [{ subject: 'Receiver', name: node.value, role: 'reference', ...nameInScalar(node, node.value, lines) }];
  };
  const names = itemsAt(rootPlace(root), 'cases').flatMap((place) => [
    ...['receivers', 'contains', 'excludes'].flatMap((field) => itemsAt(place, 'expect', field).flatMap(nameAt)),
    ...itemsAt(place, 'expect', 'messages').flatMap((message) => nameAt(placeAt(message, 'receiver'))),
  ]);
  return { names, manifests: itemsAt(rootPlace(root), 'manifests').flatMap((place) => stringAt(place) ?? []) };
}
