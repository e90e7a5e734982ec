import type { SampleAlert, SampleProblem } from '#core';

/** The alerts of one source. */
export interface SampleSet {
  /** A file's name, or the name of what a session holds. */
  readonly name: string;
  readonly origin: 'built-in' | 'file' | 'session';
  readonly samples: readonly SampleAlert[];
  readonly problems: readonly SampleProblem[];
}
