import { phrase } from '#core';
import { requirePaths } from '../files/require-paths.js';
import { UsageError } from '../usage-error.js';

/** What the command line compares. */
export interface Compared {
  /** The operands before `--`: a range of revisions, or two folders. */
  readonly named: readonly string[];
  /** The paths after `--`. */
  readonly paths: readonly string[];
}

/**
 * Tells paths from what is compared, which the parser of the command line does not.
 *
 * @param operands all of them
 * @param argv the command line
 */
export function readCompared(operands: readonly string[], argv: readonly string[]): Compared {
  const dashes = argv.indexOf('--');
  const count = dashes < 0 ? 0 : argv.length - dashes - 1;
  const [named, paths] = [operands.slice(0, operands.length - count), operands.slice(operands.length - count)];
  requirePaths(paths);
  if (paths.includes('-'))
    throw new UsageError(
      phrase('Standard input has no second state to compare with.'),
      phrase('Write it to a file, and compare two folders with --folders.'),
    );
  return { named, paths };
}

/** @throws UsageError unless two are named */
export function twoFolders(named: readonly string[]): readonly [string, string] {
  const [before, after, ...more] = named;
  if (before !== undefined && after !== undefined && more.length === 0) return [before, after];
  throw new UsageError(
    phrase('--folders requires two folders.'),
    phrase('Such as: kubesphere-dingtalk diff --folders before/ after/'),
  );
}

/** @throws UsageError if more than one is named */
export function oneRange(named: readonly string[]): string {
  const [range = 'HEAD', ...more] = named;
  if (more.length === 0) return range;
  throw new UsageError(
    phrase('Expected one revision or range, but there are {count}.', { count: named.length }),
    phrase('Write two revisions as A..B, and paths after --: kubesphere-dingtalk diff main..topic -- manifests/'),
  );
}
