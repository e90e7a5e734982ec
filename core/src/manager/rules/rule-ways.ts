import type { Formula } from '../open-labels/formula.js';
import type { PreparedSilence } from '../pipeline/prepare/pipeline.js';
import type { Incident } from '../pipeline/report/trace.js';

/** When alerts of a rule reach the receivers' conditions and pass them, before something stops the manager. */
export interface RuleWays {
  /** The global Silences, with what each mutes. */
  readonly muted: readonly MutedWhen[];
  readonly stops: readonly StoppedWhen[];
  readonly entries: readonly EntryWay[];
}

export interface MutedWhen {
  readonly silence: PreparedSilence;
  readonly when: Formula;
}

export interface StoppedWhen {
  readonly incident: Incident;
  readonly when: Formula;
}

export interface EntryWay {
  /** Index among the entries of the pipeline. */
  readonly entry: number;
  /** Without what its tenant's Silences mute. */
  readonly reached: Formula;
  /** The same without what is assumed; the same object when nothing is. */
  readonly surely: Formula;
  /** The Silences of its tenant, with what each mutes. */
  readonly muted: readonly MutedWhen[];
}
