import type { ObjectFacts } from '../facts.js';
import type { Cluster, Placed, PlacedObject } from './cluster.js';

/** A file with the facts of each document and the line where it begins. */
export interface SourceFile {
  readonly uri: string;
  readonly facts: readonly { readonly line: number; readonly pipeline: readonly ObjectFacts[] }[];
}

/**
 * Merges the objects of files. Of objects with the same kind and name, the last one counts, as in `kubectl apply`. Values of
 * charts may be for different clusters, so those of each file stay, before the NotificationManagers that are written out.
 */
export function readClusterObjects(files: readonly SourceFile[]): Cluster {
  const objects = new Map<string, PlacedObject>();
  for (const { uri, facts: documents } of files) {
    for (const { line, pipeline } of documents) {
      for (const facts of pipeline) {
        const id = idOf(facts, uri);
        // Deleting first moves the object to the end of the map, the place of its last occurrence.
        objects.delete(id);
        objects.set(id, { uri, line, facts });
      }
    }
  }
  const all = [...objects.values()];
  return {
    managers: writtenOutLast(ofKind(all, 'NotificationManager')),
    receivers: ofKind(all, 'Receiver'),
    configs: ofKind(all, 'Config'),
    routers: ofKind(all, 'Router'),
    silences: ofKind(all, 'Silence'),
    secrets: ofKind(all, 'Secret'),
    configMaps: ofKind(all, 'ConfigMap'),
    alertmanagers: objectsLast(ofKind(all, 'Alertmanager')),
    namespaces: ofKind(all, 'Namespace'),
  };
}

function writtenOutLast(managers: Cluster['managers']): Cluster['managers'] {
  const isOfValues = ({ facts }: Cluster['managers'][number]): boolean => facts.chart !== undefined;
  return [...managers.filter(isOfValues), ...managers.filter((manager) => !isOfValues(manager))];
}

function objectsLast(configs: Cluster['alertmanagers']): Cluster['alertmanagers'] {
  const isOfValues = ({ facts }: Cluster['alertmanagers'][number]): boolean => facts.origin === 'values';
  return [...configs.filter(isOfValues), ...configs.filter((config) => !isOfValues(config))];
}

function idOf(facts: ObjectFacts, uri: string): string {
  if (facts.kind === 'NotificationManager' && facts.chart) return `values/${uri}`;
  if (facts.kind === 'Alertmanager') return `Alertmanager/${facts.origin === 'values' ? uri : facts.origin}`;
  const namespace = facts.kind === 'Secret' || facts.kind === 'ConfigMap' ? (facts.namespace ?? '') : '';
  // the manifest of a Secret stays, whatever makes one of its name as well: it may contain the values
  const maker = facts.kind === 'Secret' ? (facts.maker?.kind ?? '') : '';
  return `${facts.kind}/${maker}/${namespace}/${facts.name}`;
}

function ofKind<Kind extends ObjectFacts['kind']>(
  objects: readonly PlacedObject[],
  kind: Kind,
): readonly Placed<Extract<ObjectFacts, { readonly kind: Kind }>>[] {
  type Wanted = Placed<Extract<ObjectFacts, { readonly kind: Kind }>>;
  return objects.filter((object): object is PlacedObject & Wanted => object.facts.kind === kind);
}
