import type { Finding, ManagerVersion, StreamAnalysis } from '#core';

export interface LintedFile {
  /** As it is shown. */
  readonly path: string;
  /** Without byte order mark, after fixing. */
  readonly text: string;
  readonly findings: readonly Finding[];
  /** Of the text after fixing; undefined when it holds none of our manifests. */
  readonly stream: StreamAnalysis | undefined;
  /** The notification manager that it is for; undefined: as its own image says, else the newest. */
  readonly version: ManagerVersion | undefined;
  /** How many fixes were applied. */
  readonly fixed: number;
  /** It may hold manifests of ours. */
  readonly relevant: boolean;
  /** Credentials in it: nothing of them may be printed. */
  readonly secrets: readonly string[];
}
