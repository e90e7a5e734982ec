import { asV2beta2 } from '../../model/conversion/convert-object.js';
import { type CredentialUse, credentialUse } from '../../model/credential-use.js';
import type { YamlMapping, YamlNode } from '../../yaml/node.js';
import type { Place } from '../../yaml/place.js';
import { REFERENCE_FIELDS } from '../names/read-references.js';
import type { ObjectReference } from './document-analysis.js';

/** The unique references of an object to Secrets and ConfigMaps, with the use of their entries. */
export function findReferences(object: Place): readonly ObjectReference[] {
  const { node: root } = asV2beta2(object);
  const found = new Map<string, ObjectReference>();
  /** @param path the names of the members above the node, without list indices */
  const walk = (node: YamlNode, path: readonly string[]): void => {
    if (node.kind === 'sequence') for (const item of node.items) walk(item, path);
    if (node.kind !== 'mapping') return;
    const field = path.at(-1) ?? '';
    const kind = Object.hasOwn(REFERENCE_FIELDS, field) ? REFERENCE_FIELDS[field] : undefined;
    const name = kind && textOf(node, 'name');
    if (kind && name) {
      const key = textOf(node, 'key');
      const use = kind === 'Secret' ? secretUse(key, path) : field === 'languagePack' ? 'languagePack' : 'template';
      const entry = kind === 'ConfigMap' || key !== '' ? { key } : {};
      const namespace = textOf(node, 'namespace');
      found.set(`${kind}/${namespace}/${name}/${key}/${use}`, { kind, name, namespace, ...entry, ...(use && { use }) });
    }
    for (const { key, value } of node.members.values()) walk(value, [...path, key]);
  };
  walk(root, []);
  return [...found.values()];
}

function secretUse(key: string, path: readonly string[]): CredentialUse | undefined {
  return key === '' ? undefined : credentialUse(path.slice(0, -2));
}

function textOf(node: YamlMapping, field: string): string {
  const value = node.members.get(field)?.value;
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : '';
}
