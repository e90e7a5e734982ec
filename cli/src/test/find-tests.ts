import { isExpectationsFile, phrase } from '#core';
import { findFiles } from '../files/find-files.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/**
 * The tests in folders and among globs, and files as they are named; absolute.
 * @throws UsageError when there is none, or a path names nothing
 */
export async function findTests(paths: readonly string[], terminal: Terminal): Promise<readonly string[]> {
  const { files, missing } = await findFiles(paths, terminal, isExpectationsFile);
  if (missing.length > 0)
    throw new UsageError(
      phrase('{paths}: no such file or directory', { paths: missing.join(', ') }),
      phrase('Check the path for typos.'),
    );
  if (files.length === 0)
    throw new UsageError(
      phrase('No routing tests in {paths}.', { paths: paths.join(', ') }),
      phrase('A routing test is a file NAME.dingtalk-test.yaml: see docs/routing-tests.md.'),
    );
  return files;
}
