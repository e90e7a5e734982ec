import { isExpectationsFile, listPhrase, phrase } from '#core';
import { docPage } from '../doc-page.js';
import { findFiles } from '../files/find-files.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/**
 * The absolute paths of the tests in folders and globs, and of the named files.
 * @throws UsageError if there is none, or a path matches nothing
 */
export async function findTests(paths: readonly string[], terminal: Terminal): Promise<readonly string[]> {
  const { files, missing, unreadable } = await findFiles(paths, terminal, isExpectationsFile);
  if (missing.length > 0)
    throw new UsageError(
      phrase('{paths}: no such file or directory', { paths: listPhrase(missing) }),
      phrase('Check the path for typos.'),
    );
  const [folder, ...more] = unreadable;
  if (folder) throw new UsageError(folder, ...more, phrase('Check the permissions, or omit the folder.'));
  if (files.length === 0)
    throw new UsageError(
      phrase('No routing tests in {paths}.', { paths: listPhrase(paths) }),
      phrase('A routing test is a file NAME.dingtalk-test.yaml: see {page}', { page: docPage('routing-tests.md') }),
    );
  return files;
}
