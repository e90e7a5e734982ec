import type { ObjectFacts } from '../facts.js';
import type { Cluster, Placed, PlacedObject } from './cluster.js';

/** What is known of a file: of each of its documents the facts, and the line that it begins on. */
export interface SourceFile {
  readonly uri: string;
  readonly facts: readonly { readonly line: number; readonly pipeline: readonly ObjectFacts[] }[];
}

/** Puts the objects of files together. Of several of one kind and name the last one counts, as when they are applied. */
export function readClusterObjects(files: readonly SourceFile[]): Cluster {
  const objects = new Map<string, PlacedObject>();
  for (const { uri, facts: documents } of files) {
    for (const { line, pipeline } of documents) {
      for (const facts of pipeline) {
        const id = idOf(facts);
        // moves it to the end, where the last one stands
        objects.delete(id);
        objects.set(id, { uri, line, facts });
      }
    }
  }
  const all = [...objects.values()];
  return {
    managers: ofKind(all, 'NotificationManager'),
    receivers: ofKind(all, 'Receiver'),
    configs: ofKind(all, 'Config'),
    routers: ofKind(all, 'Router'),
    silences: ofKind(all, 'Silence'),
    secrets: ofKind(all, 'Secret'),
    configMaps: ofKind(all, 'ConfigMap'),
  };
}

function idOf(facts: ObjectFacts): string {
  const namespace = facts.kind === 'Secret' || facts.kind === 'ConfigMap' ? (facts.namespace ?? '') : '';
  return `${facts.kind}/${namespace}/${facts.name}`;
}

function ofKind<Kind extends ObjectFacts['kind']>(
  objects: readonly PlacedObject[],
  kind: Kind,
): readonly Placed<Extract<ObjectFacts, { readonly kind: Kind }>>[] {
  type Wanted = Placed<Extract<ObjectFacts, { readonly kind: Kind }>>;
  return objects.filter((object): object is PlacedObject & Wanted => object.facts.kind === kind);
}
