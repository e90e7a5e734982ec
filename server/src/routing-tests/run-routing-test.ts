import { basename } from 'node:path/posix';
import {
  type Cluster,
  type Expectations,
  instantOf,
  leaveOutRejected,
  readExpectations,
  runTest,
  type TestResult,
} from '#core';
import { findTestFiles } from '#workspace';
import type { Context } from '../context.js';
import { namedManifests } from './named-manifests.js';
import { readText } from './read-text.js';

export interface RoutingTestRun extends TestResult {
  readonly expectations: Expectations;
  readonly cluster: Cluster;
}

/** Runs a routing test. Settings of the editor do not count: the result is the same on the command line. */
export async function runRoutingTest(
  uri: string,
  context: Context,
  wanted: (index: number) => boolean,
): Promise<RoutingTestRun | undefined> {
  const text = await readText(uri, context);
  if (text === undefined) return undefined;
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
  const surroundings = {
    cluster,
    rejected: leftOut.map(({ kind, name, reason, at }) => ({ kind, name, text: reason, at })),
    now: instantOf(new Date()),
    version,
    file: basename(uri),
    ...(config?.timeZone !== undefined && { localZone: config.timeZone }),
    ...(config?.tenants && { tenants: config.tenants, tenantsFrom: config.path }),
  };
  const result = runTest(read, { unmatched: named.unmatched, alerts }, surroundings, wanted);
  return { ...result, expectations: read.expectations, cluster };
}

/** Of a test that is on no disk. */
const NO_FILES: Awaited<ReturnType<typeof findTestFiles>> = { manifests: [], unmatched: [], alerts: new Map() };
