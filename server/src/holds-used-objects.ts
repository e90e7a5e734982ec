import { definesNamed, namedObjects, releaseOf } from '#core';
import type { Context } from './context.js';

/** Whether the manager uses an object of an open file: one of our kinds, or a Secret or ConfigMap that a manifest names. */
export async function holdsUsedObjects(
  { open, manifests, lintConfigs }: Pick<Context, 'open' | 'manifests' | 'lintConfigs'>,
  uri: string,
): Promise<boolean> {
  // also while its text cannot be read
  if (open.analysisOf(uri)) return true;
  if (!open.anyAnalysisOf(uri)) return false;
  const files = await manifests.load();
  const { version } = await lintConfigs.of(uri);
  const named = namedObjects(
    files.flatMap(({ facts }) => facts),
    releaseOf(version),
  );
  return files.filter((file) => file.uri === uri).some(({ facts }) => facts.some((each) => definesNamed(each, named)));
}
