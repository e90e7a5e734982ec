import { coverageOf, instantOf } from '#core';
import type { Configs } from '../config/create-configs.js';
import type { GivenSurroundings } from '../config/pipeline-options.js';
import type { NamedText } from '../files/read-manifests.js';
import type { Terminal } from '../terminal/terminal.js';
import { findTests } from './find-tests.js';
import { runTestFile } from './run-test-file.js';
import type { TestReport } from './test-report.js';
import { cannotRun, type TestRun } from './test-run.js';

interface TestsOptions extends GivenSurroundings {
  readonly configs: Configs;
  /** What the tests are about instead of the manifests that they name; empty: those manifests. */
  readonly builds: readonly NamedText[];
  readonly requireCoverage?: boolean;
}

/**
 * Runs the tests in files, folders and globs.
 * @throws UsageError if no routing test is found, or a file cannot be read
 */
export async function runTests(
  paths: readonly string[],
  { builds, requireCoverage = false, ...options }: TestsOptions,
  terminal: Terminal,
): Promise<TestReport> {
  const now = instantOf(new Date());
  const runs: TestRun[] = [];
  for (const file of await findTests(paths, terminal))
    for (const build of builds.length > 0 ? builds : [undefined])
      runs.push(await runTestFile(file, { ...options, now, build }, terminal));
  const whole = runs.filter((run) => !cannotRun(run));
  return { runs, coverage: coverageOf(whole), requireCoverage };
}
