import {
  type Cluster,
  instantOf,
  leaveOutRejected,
  type Phrase,
  type ReadExpectations,
  readExpectations,
  type TestFiles,
  type TestSurroundings,
} from '#core';
import { findTestFiles, LIMITS } from '#workspace';
import type { Context } from '../context.js';
import { nameOf } from '../name-of.js';
import { type NamedManifest, namedManifests } from './named-manifests.js';
import { readText } from './read-text.js';
import { testOptions } from './test-options.js';

/** A routing test with everything that its run needs. */
export interface PreparedTest {
  readonly read: ReadExpectations;
  readonly files: TestFiles;
  readonly manifests: readonly NamedManifest[];
  readonly cluster: Cluster;
  readonly surroundings: TestSurroundings;
}

/**
 * Reads the files that a routing test names. Settings of the editor do not count: the result is the same on the command
 * line.
 */
export async function prepareRoutingTest(uri: string, text: string, context: Context): Promise<PreparedTest> {
  const { store, lintConfigs, manifests, files: configFiles } = context;
  const read = readExpectations(text);
  const test = store.identify(uri);
  const { within } = await testOptions(uri, context);
  const named = test === undefined ? NO_FILES : await findTestFiles(store, test, read.expectations, within);
  const { files, unread } = await namedManifests(named, within, context);
  const alerts = new Map<string, string>();
  const unreadAlerts = new Map<string, Phrase>();
  for (const [name, file] of named.alerts) {
    const content = await readText(file, { maxBytes: LIMITS.tests.bytes, within }, context);
    if ('text' in content) alerts.set(name, content.text);
    else unreadAlerts.set(name, content.problem);
  }
  // a manifest of the workspace may name the version
  await manifests.load();
  const { version } = await lintConfigs.of(uri);
  const { cluster, leftOut } = leaveOutRejected(files, read.expectations.version ?? version);
  const config = await configFiles.of(uri);
  return {
    read,
    files: { unmatched: named.unmatched, alerts, unread: { manifests: unread, alerts: unreadAlerts } },
    manifests: files,
    cluster,
    surroundings: {
      cluster,
      rejected: leftOut.map(({ kind, name, reason, at }) => ({ kind, name, text: reason, at })),
      now: instantOf(new Date()),
      version,
      file: nameOf(uri),
      ...(config?.timeZone !== undefined && { localZone: config.timeZone }),
      ...(config?.tenants && { tenants: config.tenants, tenantsFrom: config.path }),
    },
  };
}

/** Of a test that is on no disk. */
const NO_FILES: Awaited<ReturnType<typeof findTestFiles>> = {
  manifests: [],
  unmatched: [],
  outside: [],
  alerts: new Map(),
};
