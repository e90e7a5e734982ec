import type { Cluster, Placed } from '../../model/cluster/cluster.js';
import type { Owner } from '../../model/cluster/ownership.js';
import type { ReceiverFacts, RouterFacts, SectionFacts, SilenceFacts } from '../../model/facts.js';
import type { CompiledSelector } from '../../model/selector/compile-selector.js';
import type { PipelineOptions } from './pipeline-options.js';
import type { PipelineSettings } from './pipeline-settings.js';
import type { PlacedReference, ResolvedTemplates } from './resolve-templates.js';
import type { Assumption } from './trace.js';

/** A cluster made ready for alerts: everything compiled once. It keeps working memory of its own. */
export interface Pipeline {
  readonly cluster: Cluster;
  readonly options: PipelineOptions;
  readonly settings: PipelineSettings;
  /** What holds whatever the alert. */
  readonly assumptions: readonly Assumption[];
  /** A receiver's section for a channel each: what the manager calls a receiver. Those that it ignores are left out. */
  readonly entries: readonly Entry[];
  /** Receivers that the manager takes no notice of, by their labels: indices in the cluster. */
  readonly ignored: readonly number[];
  /** The ones that are on. */
  readonly routers: readonly PreparedRouter[];
  /** The ones for the whole cluster that may be active. */
  readonly globalSilences: readonly PreparedSilence[];
  /** While it is there, the manager cannot list the others. */
  readonly undecodableSilence: PreparedSilence | undefined;
  /** The Silences of a tenant. */
  silencesOf(tenant: string): readonly PreparedSilence[];
  /** Which entries belong to a tenant and are on. */
  entriesOf(tenant: string): readonly number[];
  /** The templates of a receiver; undefined: those of all. */
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
  /** Undefined: the manager crashes at it. */
  readonly selector: CompiledSelector | undefined;
  /** The entries that it finds. */
  readonly entries: readonly number[];
  /** It crashes the manager once it matches: there is a receiver whose name its expression, which is none, is tried on. */
  readonly crashes: boolean;
}

export interface PreparedSilence {
  readonly object: Placed<SilenceFacts>;
  readonly state: SilenceState;
  /** Undefined: there is no matcher. */
  readonly matcher: CompiledSelector | undefined;
}

/**
 * `undecodable`: the manager cannot list any Silence while this one is there. `crashing`: its schedule cannot be read,
 * and the manager crashes when it looks at it.
 */
export type SilenceState = 'active' | 'inactive' | 'undecodable' | 'crashing';
