/** Something that `npm run bench` measures. It tells figures and never fails because of them. */
export interface Bench {
  /** What it is called on the command line and in the figures. */
  readonly name: string;
  run(workshop: Workshop): Promise<BenchReport>;
}

/** What the benches work with. */
export interface Workshop {
  /** A git-ignored folder for what they install or write. */
  readonly folder: string;
  /** Tells on stderr how far they are. */
  readonly progress: (text: string) => void;
}

export interface BenchReport {
  /** The programs measured, with their versions. */
  readonly subjects: readonly string[];
  readonly table: Table;
  /** What a reader must know to judge the table. */
  readonly notes: readonly string[];
  readonly aims: readonly Aim[];
  /** The same in full, for `--json`. */
  readonly figures: unknown;
}

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** How fast or small something should be, and whether it was. */
export interface Aim {
  readonly text: string;
  readonly measured: string;
  readonly met: boolean;
}
