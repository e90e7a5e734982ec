import { parseSamples, readExpectations, type SampleAlert } from '#core';
import { alertFilesOf } from './find-test-files.js';
import { LIMITS } from './limits.js';
import type { ManifestStore } from './manifest-store.js';

/** The alerts of a routing test, also of the files that its cases name. What cannot be read is left out. */
export async function readTestAlerts(
  store: ManifestStore,
  test: string,
  within: readonly string[],
): Promise<readonly SampleAlert[]> {
  const content = await store.read(test, { maxBytes: LIMITS.small.bytes, within });
  if ('problem' in content) return [];
  const { cases } = readExpectations(content.text).expectations;
  const alerts = cases.flatMap((each) => each.alerts);
  for (const uri of alertFilesOf(store, test, cases).values()) {
    const named = await store.read(uri, { maxBytes: LIMITS.tests.bytes, within });
    if ('text' in named) alerts.push(...parseSamples(named.text, uri).samples);
  }
  return alerts;
}
