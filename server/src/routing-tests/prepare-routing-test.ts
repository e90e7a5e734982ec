import { basename } from 'node:path/posix';
import {
  type Cluster,
  instantOf,
  leaveOutRejected,
  type ReadExpectations,
  readExpectations,
  type TestFiles,
  type TestSurroundings,
} from '#core';
import { findTestFiles } from '#workspace';
import type { Context } from '../context.js';
import { type NamedManifest, namedManifests } from './named-manifests.js';
import { readText } from './read-text.js';

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
  const named = test === undefined ? NO_FILES : await findTestFiles(store, test, read.expectations);
  const files = await namedManifests(named.manifests, context);
  const alerts = new Map<string, string>();
  for (const [name, file] of named.alerts) {
    const content = await readText(file, context);
    if (content !== undefined) alerts.set(name, content);
  }
  // a manifest of the workspace may name the version
  await manifests.load();
  const { version } = await lintConfigs.of(uri);
  const { cluster, leftOut } = leaveOutRejected(files, read.expectations.version ?? version);
  const config = await configFiles.of(uri);
  return {
    read,
    files: { unmatched: named.unmatched, alerts },
    manifests: files,
    cluster,
    surroundings: {
      cluster,
      rejected: leftOut.map(({ kind, name, reason, at }) => ({ kind, name, text: reason, at })),
      now: instantOf(new Date()),
      version,
      file: basename(uri),
      ...(config?.timeZone !== undefined && { localZone: config.timeZone }),
      ...(config?.tenants && { tenants: config.tenants, tenantsFrom: config.path }),
    },
  };
}

/** Of a test that is on no disk. */
const NO_FILES: Awaited<ReturnType<typeof findTestFiles>> = { manifests: [], unmatched: [], alerts: new Map() };
