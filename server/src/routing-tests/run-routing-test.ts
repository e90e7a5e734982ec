import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type Cluster,
  type Expectations,
  instantOf,
  readClusterObjects,
  readExpectations,
  runTest,
  type TestResult,
} from '#core';
import type { Context } from '../context.js';
import { filePath } from '../file-path.js';
import { readText } from './read-text.js';
import { testManifests } from './test-manifests.js';

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
  const read = readExpectations(text);
  const { files, unmatched } = await testManifests(uri, read.expectations.manifests, context);
  const alerts = new Map<string, string>();
  for (const { alertsFile } of read.expectations.cases) {
    const path = filePath(uri);
    if (!alertsFile || path === undefined) continue;
    const content = await readText(pathToFileURL(resolve(dirname(path), alertsFile.text)).href, context);
    if (content !== undefined) alerts.set(alertsFile.text, content);
  }
  const cluster = readClusterObjects(files);
  const surroundings = {
    cluster,
    now: instantOf(new Date()),
    version: context.lintConfigs.of(uri).version ?? context.lintConfigs.of(files[0]?.uri ?? uri).version,
  };
  const result = runTest(read, { unmatched, alerts }, surroundings, wanted);
  return { ...result, expectations: read.expectations, cluster };
}
