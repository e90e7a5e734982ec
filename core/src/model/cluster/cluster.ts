import type {
  ConfigFacts,
  ConfigMapFacts,
  ManagerFacts,
  ObjectFacts,
  ReceiverFacts,
  RouterFacts,
  SecretFacts,
  SilenceFacts,
} from '../facts.js';

/** Facts of an object and the document that they are from. */
export interface Placed<Facts> {
  readonly uri: string;
  /** The line of the file that the document begins on. */
  readonly line: number;
  readonly facts: Facts;
}

export type PlacedObject = Placed<ObjectFacts>;

/** The objects of one cluster, put together from any number of files. Of several of one name the last counts. */
export interface Cluster {
  readonly managers: readonly Placed<ManagerFacts>[];
  readonly receivers: readonly Placed<ReceiverFacts>[];
  readonly configs: readonly Placed<ConfigFacts>[];
  readonly routers: readonly Placed<RouterFacts>[];
  readonly silences: readonly Placed<SilenceFacts>[];
  readonly secrets: readonly Placed<SecretFacts>[];
  readonly configMaps: readonly Placed<ConfigMapFacts>[];
}
