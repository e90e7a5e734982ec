import { keepPerObject } from '../../text/keep-per-object.js';
import type { LinkedDocument } from './manifest-index.js';
import { objectId } from './object-id.js';

/** Which documents define the same object. */
export interface SameObjects {
  /** The documents of each object, in order. A list is replaced when one of its documents is another. */
  readonly documents: ReadonlyMap<string, readonly LinkedDocument[]>;
  /** An update costs only what differs, and one look at all documents if several define an object of these. */
  update(gone: readonly LinkedDocument[], come: readonly LinkedDocument[], all: readonly LinkedDocument[]): void;
}

/** Identifies an object that a document certainly defines as a whole; undefined for patches and for values of charts. */
export const wholeId = keepPerObject(({ isPatch, isConditional, object }: LinkedDocument): string | undefined =>
  isPatch || isConditional || object?.isOfChart ? undefined : objectId(object),
);

export function createSameObjects(): SameObjects {
  const documents = new Map<string, readonly LinkedDocument[]>();
  return {
    documents,
    update(gone, come, all) {
      const [left, arrived] = [byId(gone), byId(come)];
      const shared = new Set<string>();
      for (const id of new Set([...left.keys(), ...arrived.keys()])) {
        const before = documents.get(id)?.length ?? 0;
        const list = arrived.get(id) ?? [];
        if (before > (left.get(id)?.length ?? 0)) shared.add(id);
        else if (list.length > 0) documents.set(id, list);
        else documents.delete(id);
      }
      // those that stay come before or behind the others
      if (shared.size > 0) for (const [id, list] of byId(all, shared)) documents.set(id, list);
    },
  };
}

function byId(
  documents: readonly LinkedDocument[],
  wanted?: ReadonlySet<string>,
): ReadonlyMap<string, readonly LinkedDocument[]> {
  const found = new Map<string, LinkedDocument[]>();
  for (const document of documents) {
    const id = wholeId(document);
    if (id === undefined || wanted?.has(id) === false) continue;
    const list = found.get(id);
    if (list) list.push(document);
    else found.set(id, [document]);
  }
  return found;
}
