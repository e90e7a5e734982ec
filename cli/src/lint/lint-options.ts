import type { LintConfig, ManifestFacts } from '#core';

export interface LintTextOptions {
  /** Mend what has one right answer. */
  readonly fix: boolean;
  readonly config: LintConfig;
  /** What the other files hold. */
  readonly others: readonly ManifestFacts[];
}
