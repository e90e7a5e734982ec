import { analyseStream } from '../../checks/analysis/analyse-stream.js';
import { factsOf } from '../../checks/analysis/manifest-facts.js';
import { createManifestIndex } from '../../checks/analysis/manifest-index.js';
import { dataScopeOf } from '../../model/cluster/find-named.js';
import type { JsonObject } from '../../yaml/object.js';
import { writeManifest } from '../../yaml/write-manifest.js';

/** A Secret or ConfigMap that manifests name. */
export interface UsedData {
  readonly kind: 'Secret' | 'ConfigMap';
  readonly namespace: string;
  readonly name: string;
  /** The entries that are named, sorted. */
  readonly keys: readonly string[];
}

/** The Secrets and ConfigMaps that objects name, sorted by kind, namespace and name. */
export function usedData(objects: readonly JsonObject[]): readonly UsedData[] {
  const facts = factsOf(analyseStream(objects.map(writeManifest).join('---\n')));
  const { managers } = createManifestIndex(facts);
  const mounted = managers.flatMap(({ options }) => options.templateFiles.flatMap((file) => file.mounted ?? []));
  const references = [
    ...facts.flatMap((document) => document.references),
    ...mounted.map(({ name, key }) => ({ kind: 'ConfigMap' as const, namespace: '', name, key })),
  ];
  const scope = dataScopeOf(managers[0], '', false);
  const used = new Map<string, UsedData>();
  for (const { kind, name, namespace, key = '' } of references) {
    if (name === '') continue;
    const where = namespace || scope.namespace;
    const id = [kind, where, name].join('/');
    const keys = [...(used.get(id)?.keys ?? []), ...(key === '' ? [] : [key])];
    used.set(id, { kind, namespace: where, name, keys: [...new Set(keys)].toSorted() });
  }
  return [...used].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, data]) => data);
}
