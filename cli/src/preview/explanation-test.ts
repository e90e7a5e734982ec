import {
  addCase,
  caseOfAlert,
  formatManagerVersion,
  type ManagerTarget,
  type Pipeline,
  phrase,
  type SampleAlert,
} from '#core';
import type { GivenSurroundings } from '../config/pipeline-options.js';
import { STDIN } from '../files/read-manifests.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/** What a routing test needs besides the alert, to have the same result as the preview. */
export interface PreviewedFiles extends GivenSurroundings {
  /** Relative to the working directory. */
  readonly paths: readonly string[];
  readonly pipeline: Pipeline;
  readonly target: ManagerTarget;
}

/**
 * A routing test that expects what happens to an alert now. Options of the command line are part of it.
 * @throws UsageError if a manifest comes from standard input
 */
export function explanationTest(
  alert: SampleAlert,
  { paths, pipeline, target, timeZone, tenant }: PreviewedFiles,
  { translate }: Pick<Terminal, 'translate'>,
): string {
  if (paths.includes(STDIN))
    throw new UsageError(
      phrase('A routing test cannot name standard input.'),
      phrase('Name the files of the manifests.'),
    );
  const added = addCase('', caseOfAlert(pipeline, alert, translate), {
    manifests: paths,
    ...(target.source.kind === 'option' && { version: formatManagerVersion(target.version) }),
    ...(timeZone !== undefined && { timeZone }),
    ...(tenant && { tenants: tenant }),
  });
  return added?.text.trimEnd() ?? '';
}
