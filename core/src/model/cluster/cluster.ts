import type {
  AlertmanagerConfigFacts,
  ConfigFacts,
  ConfigMapFacts,
  ManagerFacts,
  NamespaceFacts,
  ObjectFacts,
  ReceiverFacts,
  RouterFacts,
  SecretFacts,
  SilenceFacts,
} from '../facts.js';

/** Facts of an object and the document that they come from. */
export interface Placed<Facts> {
  readonly uri: string;
  /** The line of the file where the document begins. */
  readonly line: number;
  readonly facts: Facts;
}

export type PlacedObject = Placed<ObjectFacts>;

/** The objects of one cluster from any number of files. Of objects with the same name, the last one counts. */
export interface Cluster {
  /** The last one counts. Those that are written out come after those that values of charts define. */
  readonly managers: readonly Placed<ManagerFacts>[];
  readonly receivers: readonly Placed<ReceiverFacts>[];
  readonly configs: readonly Placed<ConfigFacts>[];
  readonly routers: readonly Placed<RouterFacts>[];
  readonly silences: readonly Placed<SilenceFacts>[];
  readonly secrets: readonly Placed<SecretFacts>[];
  readonly configMaps: readonly Placed<ConfigMapFacts>[];
  /** Configurations of the Alertmanager in front of the manager. Those of objects come after those of values. */
  readonly alertmanagers: readonly Placed<AlertmanagerConfigFacts>[];
  /** At most the one that names the cluster. */
  readonly namespaces: readonly Placed<NamespaceFacts>[];
}
