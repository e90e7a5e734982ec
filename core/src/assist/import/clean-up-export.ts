import type { TextEdit } from '../../model/finding/finding.js';
import { listedObjects } from '../../model/listed-objects.js';
import { placeAt } from '../../model/read/fields.js';
import { indexLines } from '../../text/line-index.js';
import { type OffsetEdit, removeMember } from '../../yaml/edit.js';
import { members, type Place, rootPlace } from '../../yaml/place.js';
import { readDocument } from '../../yaml/read-document.js';
import { splitStream } from '../../yaml/split-stream.js';
import { CLUSTER_FIELDS, isToolAnnotation, isToolLabel } from './owned-metadata.js';

const MARKS = /\b(?:managedFields|resourceVersion|creationTimestamp|selfLink|last-applied-configuration)\b|^\s*uid:/m;
/** Each removal may leave a mapping empty, which is removed then. */
const MAX_ROUNDS = 20;

/** Whether a text may be an export of a cluster. False is certain. */
export function mayBeExport(text: string): boolean {
  return MARKS.test(text);
}

/**
 * Removes what belongs to the cluster and to tools from the objects of a stream and of its Lists. The rest stays as it is
 * written, with its comments and credentials. One edit for each document that changes.
 */
export function cleanUpExport(text: string): readonly TextEdit[] {
  if (!mayBeExport(text)) return [];
  const lines = indexLines(text);
  let start = 0;
  return splitStream(text).flatMap((document): readonly TextEdit[] => {
    const from = start;
    start += document.text.length;
    const newText = cleanDocument(document.text);
    if (newText === document.text) return [];
    return [{ range: { start: lines.positionAt(from), end: lines.positionAt(start) }, newText }];
  });
}

function cleanDocument(text: string): string {
  let current = text;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const edits = removals(current);
    if (edits.length === 0) return current;
    current = apply(current, edits);
  }
  return current;
}

/** Edits that do not touch each other; what is left waits for the next round. */
function removals(text: string): readonly OffsetEdit[] {
  const node = mayBeExport(text) || text.includes('metadata') ? readDocument(text).root : undefined;
  if (!node) return [];
  const root = rootPlace(node);
  const objects = listedObjects(root);
  const owned = objects ? [...objects.flatMap(ownedBy), ...ownedByList(root)] : ownedBy(root);
  const edits = owned.flatMap((place) => removeMember(text, place) ?? []);
  let end = -1;
  return edits
    .toSorted((one, other) => one.start - other.start)
    .filter((edit) => {
      if (edit.start < end) return false;
      end = edit.end;
      return true;
    });
}

function ownedBy(object: Place): readonly Place[] {
  if (!placeAt(object, 'kind') || !placeAt(object, 'apiVersion')) return [];
  const status = placeAt(object, 'status');
  const metadata = placeAt(object, 'metadata');
  if (!metadata) return status ? [status] : [];
  return [
    ...members(metadata).flatMap((member): readonly Place[] => {
      const name = member.entry?.key ?? '';
      if (CLUSTER_FIELDS.has(name)) return [member];
      if (name === 'annotations') return ownedOf(member, isToolAnnotation);
      return name === 'labels' ? ownedOf(member, isToolLabel) : [];
    }),
    ...(status ? [status] : []),
  ];
}

/** The entries that tools own, or the whole mapping if there are no others. */
function ownedOf(mapping: Place, isOwned: (name: string) => boolean): readonly Place[] {
  const entries = members(mapping);
  const owned = entries.filter(({ entry }) => isOwned(entry?.key ?? ''));
  return owned.length === entries.length && mapping.node.kind === 'mapping' ? [mapping] : owned;
}

/** kubectl gives a List empty metadata. */
function ownedByList(list: Place): readonly Place[] {
  const metadata = placeAt(list, 'metadata');
  const isOwned = metadata && members(metadata).every(({ entry }) => CLUSTER_FIELDS.has(entry?.key ?? ''));
  return isOwned && metadata.node.kind === 'mapping' ? [metadata] : [];
}

function apply(text: string, edits: readonly OffsetEdit[]): string {
  let done = 0;
  const pieces = edits.map(({ start, end, newText }) => {
    const before = text.slice(done, start);
    done = end;
    return before + newText;
  });
  return pieces.join('') + text.slice(done);
}
