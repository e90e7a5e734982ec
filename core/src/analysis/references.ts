import { items, members, type Place, setMember, stringAt } from '../manifest/place.js';
import type { ObjectReference } from './document-analysis.js';

/** The fields that name another object, wherever they stand. */
const REFERENCE_FIELDS: Readonly<Record<string, ObjectReference['kind']>> = {
  secretKeyRef: 'Secret',
  tmplText: 'ConfigMap',
  text: 'ConfigMap',
  languagePack: 'ConfigMap',
};

/** The Secrets and ConfigMaps that an object names. */
export function findReferences(place: Place): readonly ObjectReference[] {
  const found = new Map<string, ObjectReference>();
  const walk = (at: Place): void => {
    const field = at.entry?.key ?? at.parent?.entry?.key ?? '';
    const kind = Object.hasOwn(REFERENCE_FIELDS, field) ? REFERENCE_FIELDS[field] : undefined;
    const name = kind && stringAt(setMember(at, 'name'));
    if (kind && name) found.set(`${kind}/${name}`, { kind, name });
    for (const child of [...members(at), ...items(at)]) if (child.node.kind !== 'scalar') walk(child);
  };
  walk(place);
  return [...found.values()];
}
