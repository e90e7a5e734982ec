import type { Cluster, Placed } from '../../../model/cluster/cluster.js';
import type { Owner } from '../../../model/cluster/ownership.js';
import type { ReceiverFacts, RouterFacts, SectionFacts, SilenceFacts } from '../../../model/facts.js';
import type { CompiledSelector } from '../../../model/selector/compile-selector.js';
import type { Assumption } from '../report/trace.js';
import type { AlertmanagerInFront } from '../settings/alertmanager-of.js';
import type { PipelineOptions } from '../settings/pipeline-options.js';
import type { PipelineSettings } from '../settings/pipeline-settings.js';
import type { PlacedReference, ResolvedTemplates } from '../templates/resolve-templates.js';

/** A cluster prepared for alerts, with everything compiled once. It caches results. */
export interface Pipeline {
  readonly cluster: Cluster;
  readonly options: PipelineOptions;
  readonly settings: PipelineSettings;
  /** The stage before the manager. */
  readonly alertmanager: AlertmanagerInFront;
  /** The assumptions that apply to all alerts. */
  readonly assumptions: readonly Assumption[];
  /** One entry for each channel of each receiver, without ignored receivers. The manager calls an entry a receiver. */
  readonly entries: readonly Entry[];
  /** The indices of the receivers that the manager ignores because of their labels. */
  readonly ignored: readonly number[];
  /** The enabled Routers. */
  readonly routers: readonly PreparedRouter[];
  /** The global Silences. */
  readonly globalSilences: readonly PreparedSilence[];
  /** While it exists, the manager cannot list any Silences. */
  readonly undecodableSilence: PreparedSilence | undefined;
  /** The Silences of a tenant. */
  silencesOf(tenant: string): readonly PreparedSilence[];
  /** The indices of a tenant's enabled entries. */
  entriesOf(tenant: string): readonly number[];
  /** The templates of a receiver; undefined: the common templates. */
  templatesOf(own: PlacedReference | undefined): ResolvedTemplates;
}

export interface Entry {
  /** Index among the receivers of the cluster. */
  readonly receiver: number;
  readonly object: Placed<ReceiverFacts>;
  readonly section: SectionFacts;
  readonly owner: Owner;
  /** The owner's id. */
  readonly tenant: string;
  readonly selector: CompiledSelector;
}

export interface PreparedRouter {
  readonly object: Placed<RouterFacts>;
  /** Undefined: the manager crashes on this Router. */
  readonly selector: CompiledSelector | undefined;
  /** The indices of the entries that it selects. */
  readonly entries: readonly number[];
  /** The manager crashes when the Router matches, because it tests an invalid expression on the name of a receiver. */
  readonly crashes: boolean;
}

export interface PreparedSilence {
  readonly object: Placed<SilenceFacts>;
  readonly state: SilenceState;
  /** Undefined: the matcher is missing, and the manager does not take that for a match. */
  readonly matcher: CompiledSelector | undefined;
}

/**
 * `undecodable`: the manager cannot list any Silences while this one exists. `crashing`: its schedule is invalid, and the
 * manager crashes when it evaluates the Silence. `undetermined`: taken as inactive, see `isUndetermined`.
 */
export type SilenceState = 'active' | 'inactive' | 'undetermined' | 'undecodable' | 'crashing';
