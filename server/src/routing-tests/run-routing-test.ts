import { type Cluster, type Expectations, runTest, type TestResult } from '#core';
import type { Context } from '../context.js';
import { prepareRoutingTest } from './prepare-routing-test.js';
import { readText } from './read-text.js';
import { testOptions } from './test-options.js';

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
  const own = await readText(uri, await testOptions(uri, context), context);
  if ('problem' in own) return undefined;
  const { read, files, cluster, surroundings } = await prepareRoutingTest(uri, own.text, context);
  return { ...runTest(read, files, surroundings, wanted), expectations: read.expectations, cluster };
}
