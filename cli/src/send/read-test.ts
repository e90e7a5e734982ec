import { leaveOutRejected, type ManagerVersion } from '#core';
import type { TestManifests } from '#sender';
import type { AnalysedFile } from '../config/pipeline-options.js';
import type { NamedText } from '../files/read-manifests.js';

/** The objects of a test, without those that the cluster would reject. */
export async function readTest(
  texts: readonly NamedText[],
  files: readonly AnalysedFile[],
  version: ManagerVersion | undefined,
): Promise<TestManifests> {
  const { readTestManifests } = await import('#sender');
  const { leftOut } = leaveOutRejected(
    files.map(({ path, stream }) => ({ uri: path, stream })),
    version,
  );
  return readTestManifests(
    texts.flatMap(({ path, text, use }) => (use?.kind === 'patch' ? [] : [{ uri: path, text }])),
    leftOut,
  );
}
