import type { ConfigMapFacts } from '../facts.js';
import type { TemplatesName } from '../release/releases.js';
import type { Placed } from './cluster.js';
import { type DataScope, type FoundData, findNamed } from './find-named.js';

export type FoundTemplates =
  /** In the order in which the manager reads them. */
  | {
      readonly kind: 'found';
      readonly configMap: Placed<ConfigMapFacts>;
      readonly entries: ConfigMapFacts['entries'];
    }
  | { readonly kind: 'key-missing'; readonly configMap: Placed<ConfigMapFacts> }
  | Exclude<FoundData<ConfigMapFacts>, { kind: 'found' }>;

/** Finds the templates, or the language packs, that a reference names: one entry of a ConfigMap, or all of them by key. */
export function findTemplates(
  configMaps: readonly Placed<ConfigMapFacts>[],
  reference: TemplatesName,
  scope: DataScope,
): FoundTemplates {
  const found = findNamed(configMaps, reference, scope);
  if (found.kind !== 'found') return found;
  const entries = found.object.facts.entries
    .filter(({ key }) => reference.key === '' || key === reference.key)
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  if (entries.length === 0 && reference.key !== '') return { kind: 'key-missing', configMap: found.object };
  return { kind: 'found', configMap: found.object, entries };
}
