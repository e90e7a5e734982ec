import type { ApplyMode, Finding, ManagerTarget, StreamAnalysis } from '#core';

export interface LintedFile {
  /** The path as shown. */
  readonly path: string;
  /** Without byte order mark, after fixing. */
  readonly text: string;
  /** The same before fixing. */
  readonly before: string;
  readonly findings: readonly Finding[];
  /** Of the text after fixing; undefined if it has no notification manifests. */
  readonly stream: StreamAnalysis | undefined;
  readonly target: ManagerTarget;
  /** How the documents are applied; the verdict depends on it. */
  readonly apply: ApplyMode;
  /** How many fixes were applied. */
  readonly fixed: number;
  /** It may have notification manifests. */
  readonly relevant: boolean;
  /** Credentials in the text, which must not be printed. */
  readonly secrets: readonly string[];
}
