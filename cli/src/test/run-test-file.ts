import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  analyseStream,
  chooseTarget,
  type Instant,
  leaveOutRejected,
  managerVersionOf,
  type Phrase,
  phrase,
  readExpectations,
  runTest,
  unnoticedUnknownReceivers,
} from '#core';
import { allowedFolders, createFileUses, findTestFiles, LIMITS, readTestManifests } from '#workspace';
import type { Configs } from '../config/create-configs.js';
import { type GivenSurroundings, surroundingsOf } from '../config/pipeline-options.js';
import { requireReadable } from '../config/require-readable.js';
import type { NamedText } from '../files/read-manifests.js';
import { readTextFile } from '../files/read-text.js';
import { shownPath } from '../files/shown-path.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import { rulesIn } from './rules-in.js';
import type { TestRun } from './test-run.js';

interface RunOptions extends GivenSurroundings {
  readonly configs: Configs;
  readonly now: Instant;
  /** What the test is about instead of the manifests that it names. */
  readonly build?: NamedText | undefined;
}

/**
 * Runs the test in a file.
 * @throws UsageError if it cannot be read, or one of its manifests is no YAML
 */
export async function runTestFile(
  file: string,
  { configs, now, build, ...given }: RunOptions,
  terminal: Terminal,
): Promise<TestRun> {
  const { cwd, store } = terminal;
  const read = readExpectations(await textOf(file, terminal));
  const { expectations } = read;
  const test = pathToFileURL(file).href;
  const within = await allowedFolders(store, test, [pathToFileURL(cwd).href]);
  const options = { maxBytes: LIMITS.tests.bytes, within };
  const found = await findTestFiles(store, test, expectations, within);
  const named = build ? { ...found, manifests: [], outside: [], unmatched: [] } : found;
  const { texts, unread } = await readTestManifests(named, (uri) => readTextFile(fileURLToPath(uri), store, options));
  const uses = createFileUses(store, () => [pathToFileURL(cwd).href]);
  const streams = await Promise.all(
    texts.map(async ({ uri, text }) => ({
      uri: shownPath(fileURLToPath(uri), cwd),
      stream: analyseStream(text, undefined, undefined, await uses.of(uri)),
    })),
  );
  if (build) streams.push({ uri: build.path, stream: analyseStream(build.text) });
  requireReadable(streams.map(({ uri, stream }) => ({ path: uri, stream })));
  const config = await configs.of(file, managerVersionOf(streams.map(({ stream }) => stream)));
  const alerts = new Map<string, string>();
  const unreadAlerts = new Map<string, Phrase>();
  for (const [name, uri] of named.alerts) {
    const content = await readTextFile(fileURLToPath(uri), store, options);
    if ('text' in content) alerts.set(name, content.text);
    else unreadAlerts.set(name, content.problem);
  }
  const path = build ? `${shownPath(file, cwd)} (${build.path})` : shownPath(file, cwd);
  const { version } = expectations;
  const target = version ? chooseTarget({ test: { version, path } }) : config.target;
  const { cluster, leftOut } = leaveOutRejected(streams, target.version);
  const rejected = leftOut.map(({ kind, name, reason, at }) => ({ kind, name, text: reason, at }));
  const { problems, cases } = runTest(
    read,
    { unmatched: named.unmatched, alerts, unread: { manifests: unread, alerts: unreadAlerts } },
    { cluster, rejected, now, file: path, version: target.version, ...surroundingsOf(config, given) },
  );
  const unknown = unnoticedUnknownReceivers(expectations, cases, cluster);
  return {
    path,
    name: expectations.name,
    problems: [...problems, ...unknown],
    cases,
    cluster,
    target,
    rules: rulesIn(streams, target.version),
  };
}

async function textOf(file: string, { cwd, store }: Terminal): Promise<string> {
  const read = await readTextFile(file, store, { maxBytes: LIMITS.small.bytes, pipes: true });
  if ('text' in read) return read.text;
  throw new UsageError(
    phrase('{path} cannot be read: {problem}.', { path: shownPath(file, cwd), problem: read.problem }),
    phrase('Check the file, or omit it.'),
  );
}
