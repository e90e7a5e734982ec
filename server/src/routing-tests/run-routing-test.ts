import { type Cluster, type Expectations, runTest, type TestResult } from '#core';
import type { Context } from '../context.js';
import { prepareRoutingTest } from './prepare-routing-test.js';
import { readText } from './read-text.js';

export interface RoutingTestRun extends TestResult {
  readonly expectations: Expectations;
  readonly cluster: Cluster;
}

/** Runs a routing test, open or on disk; undefined when it cannot be read. */
export async function runRoutingTest(
  uri: string,
  context: Context,
  wanted: (index: number) => boolean,
): Promise<RoutingTestRun | undefined> {
  const text = await readText(uri, context);
  if (text === undefined) return undefined;
  const { read, files, cluster, surroundings } = await prepareRoutingTest(uri, text, context);
  return { ...runTest(read, files, surroundings, wanted), expectations: read.expectations, cluster };
}
