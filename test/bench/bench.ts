/** Something that `npm run bench` measures. It reports results and never fails because of them. */
export interface Bench {
  /** Its name on the command line and in the results. */
  readonly name: string;
  run(workshop: Workshop): Promise<BenchReport>;
}

/** The environment of the benches. */
export interface Workshop {
  /** A git-ignored folder for installed and written files. */
  readonly folder: string;
  /** Reports progress on stderr. */
  readonly progress: (text: string) => void;
}

export interface BenchReport {
  /** The programs measured, with their versions. */
  readonly subjects: readonly string[];
  readonly table: Table;
  /** Notes that explain the table. */
  readonly notes: readonly string[];
  readonly aims: readonly Aim[];
  /** The complete results, for `--json`. */
  readonly figures: unknown;
}

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A goal for speed or size, and whether it was met. */
export interface Aim {
  readonly text: string;
  readonly measured: string;
  readonly met: boolean;
}
