import type { Finding } from '#core';

export interface LintedFile {
  /** As it is shown. */
  readonly path: string;
  /** Without byte order mark, after fixing. */
  readonly text: string;
  readonly findings: readonly Finding[];
  /** How many fixes were applied. */
  readonly fixed: number;
  /** It may hold manifests of ours. */
  readonly relevant: boolean;
  /** Credentials in it: nothing of them may be printed. */
  readonly secrets: readonly string[];
}
