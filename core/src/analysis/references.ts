import type { Place } from '../manifest/place.js';
import type { YamlNode } from '../yaml/node.js';
import type { ObjectReference } from './document-analysis.js';

/** The fields that name another object, wherever they stand. */
const REFERENCE_FIELDS: Readonly<Record<string, ObjectReference['kind']>> = {
  secretKeyRef: 'Secret',
  tmplText: 'ConfigMap',
  text: 'ConfigMap',
  languagePack: 'ConfigMap',
};

/** The Secrets and ConfigMaps that an object names. */
export function findReferences({ node: root }: Place): readonly ObjectReference[] {
  const found = new Map<string, ObjectReference>();
  /** @param field the member that the node is the value of, or an item of */
  const walk = (node: YamlNode, field: string): void => {
    if (node.kind === 'sequence') for (const item of node.items) walk(item, field);
    if (node.kind !== 'mapping') return;
    const kind = Object.hasOwn(REFERENCE_FIELDS, field) ? REFERENCE_FIELDS[field] : undefined;
    const name = kind && node.members.get('name')?.value;
    if (kind && name?.kind === 'scalar' && typeof name.value === 'string' && name.value !== '')
      found.set(`${kind}/${name.value}`, { kind, name: name.value });
    for (const { key, value } of node.members.values()) walk(value, key);
  };
  walk(root, '');
  return [...found.values()];
}
