import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  analyseStream,
  chooseTarget,
  type Instant,
  leaveOutRejected,
  managerVersionOf,
  phrase,
  readExpectations,
  runTest,
} from '#core';
import { findTestFiles } from '#workspace';
import type { Configs } from '../config/create-configs.js';
import { type GivenSurroundings, surroundingsOf } from '../config/pipeline-options.js';
import { requireReadable } from '../config/require-readable.js';
import { readTextFile } from '../files/read-text.js';
import { shownPath } from '../files/shown-path.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import type { TestRun } from './test-run.js';

interface RunOptions extends GivenSurroundings {
  readonly configs: Configs;
  readonly now: Instant;
}

/**
 * Runs the test in a file.
 * @throws UsageError if it or one of its manifests cannot be read
 */
export async function runTestFile(
  file: string,
  { configs, now, ...given }: RunOptions,
  terminal: Terminal,
): Promise<TestRun> {
  const { cwd, store } = terminal;
  const read = readExpectations(await textOf(file, terminal));
  const { expectations } = read;
  const named = await findTestFiles(store, pathToFileURL(file).href, expectations);
  const streams = await Promise.all(
    named.manifests.map(async (uri) => {
      const path = fileURLToPath(uri);
      return { uri: shownPath(path, cwd), stream: analyseStream(await textOf(path, terminal)) };
    }),
  );
  requireReadable(streams.map(({ uri, stream }) => ({ path: uri, stream })));
  const found = managerVersionOf(streams.map(({ stream }) => stream));
  const config = await configs.of(file, found);
  const alerts = new Map<string, string>();
  for (const [name, uri] of named.alerts) {
    const content = await readTextFile(fileURLToPath(uri), store);
    if ('text' in content) alerts.set(name, content.text);
  }
  const path = shownPath(file, cwd);
  const { version } = expectations;
  const target = version ? chooseTarget({ test: { version, path } }) : config.target;
  const { cluster, leftOut } = leaveOutRejected(streams, target.version);
  const rejected = leftOut.map(({ kind, name, reason, at }) => ({ kind, name, text: reason, at }));
  const { problems, cases } = runTest(
    read,
    { unmatched: named.unmatched, alerts },
    { cluster, rejected, now, file: path, version: target.version, ...surroundingsOf(config, given) },
  );
  return { path, name: expectations.name, problems, cases, cluster, target };
}

async function textOf(file: string, { cwd, store }: Terminal): Promise<string> {
  const read = await readTextFile(file, store);
  if ('text' in read) return read.text;
  throw new UsageError(
    phrase('{path} cannot be read: {problem}.', { path: shownPath(file, cwd), problem: read.problem }),
    phrase('Check the file, or omit it.'),
  );
}
