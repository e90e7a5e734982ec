import type { Formula } from '../open-labels/formula.js';
import type { Entry, Pipeline } from '../pipeline/prepare/pipeline.js';
import type { Incident } from '../pipeline/report/trace.js';

/** What the manager does with the alerts of a rule before they reach receivers, and how they reach them. */
export interface RuleStage {
  /** What the global Silences mute. */
  readonly muted: readonly MutedWhen[];
  /** What stops the manager before any receiver. */
  readonly stops: readonly StoppedWhen[];
  /**
   * When alerts come to an entry, whatever its conditions.
   *
   * @param routers the indices of the Routers that select it
   */
  reach(entry: Entry, routers: readonly number[]): EntryReach;
  /** Undefined: they never pass its conditions. */
  way(entry: Entry, routers: readonly number[]): EntryWay | undefined;
}

export interface EntryReach {
  readonly surely: Formula;
  /** With what is assumed of hidden values and unknown tenants; the same object when nothing is. */
  readonly possibly: Formula;
}

/** When alerts pass an entry's conditions, unless something stops the manager. */
export interface EntryWay {
  /** Without what its tenant's Silences mute. */
  readonly reached: Formula;
  /** The same without what is assumed; the same object when nothing is. */
  readonly surely: Formula;
  /** What the Silences of its tenant mute. */
  readonly muted: readonly MutedWhen[];
}

export interface MutedWhen {
  /** Index among the Silences of the cluster. */
  readonly silence: number;
  readonly when: Formula;
}

export interface StoppedWhen {
  readonly when: Formula;
  /** Its places are those of the given pipeline, whose objects may have moved. */
  incident(pipeline: Pipeline): Incident | undefined;
}

/** What stops the manager once alerts reach an entry. */
export interface Hazard {
  readonly incident: Incident;
  when(stage: RuleStage): Formula;
}
