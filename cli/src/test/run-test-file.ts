import { dirname, resolve } from 'node:path';
import {
  analyseStream,
  factsOf,
  type Instant,
  managerVersionOf,
  NEWEST_VERSION,
  phrase,
  readClusterObjects,
  readExpectations,
  runTest,
} from '#core';
import type { Configs } from '../config/create-configs.js';
import { readTextFile } from '../files/read-text.js';
import { shownPath } from '../files/shown-path.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import { testManifests } from './test-manifests.js';
import type { TestRun } from './test-run.js';

interface RunOptions {
  readonly configs: Configs;
  readonly now: Instant;
}

/**
 * Runs the test in a file.
 * @throws UsageError when it, or one of its manifests, cannot be read
 */
export async function runTestFile(file: string, { configs, now }: RunOptions, { cwd }: Terminal): Promise<TestRun> {
  const read = readExpectations(await textOf(file, cwd));
  const { expectations } = read;
  const { files, unmatched } = await testManifests(file, expectations.manifests);
  const streams = await Promise.all(
    files.map(async (path) => ({ uri: shownPath(path, cwd), stream: analyseStream(await textOf(path, cwd)) })),
  );
  const cluster = readClusterObjects(streams.map(({ uri, stream }) => ({ uri, facts: factsOf(stream) })));
  const told = managerVersionOf(streams.map(({ stream }) => stream));
  const { version = NEWEST_VERSION } = await configs.of(file, told);
  const alerts = new Map<string, string>();
  for (const name of new Set(expectations.cases.flatMap(({ alertsFile }) => alertsFile?.text ?? []))) {
    const content = await readTextFile(resolve(dirname(file), name));
    if ('text' in content) alerts.set(name, content.text);
  }
  const { problems, cases } = runTest(read, { unmatched, alerts }, { cluster, now, version });
  return { path: shownPath(file, cwd), name: expectations.name, problems, cases, cluster };
}

async function textOf(file: string, cwd: string): Promise<string> {
  const read = await readTextFile(file);
  if ('text' in read) return read.text;
  throw new UsageError(
    phrase('{path} cannot be read: {problem}.', { path: shownPath(file, cwd), problem: read.problem }),
    phrase('Check the file, or leave it out.'),
  );
}
