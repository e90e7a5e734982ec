import { dependsOnOthers, type ManifestFacts, type StreamAnalysis } from '#core';
import type { WorkspaceManifests } from './workspace-manifests.js';

/** What the workspace holds beside a file, waited for; nothing for a file that has nothing to do with others. */
export async function factsOfOthers(
  { manifests }: { readonly manifests: WorkspaceManifests },
  stream: StreamAnalysis,
): Promise<readonly ManifestFacts[]> {
  if (!dependsOnOthers(stream)) return [];
  return (await manifests.load()).flatMap(({ facts }) => facts);
}
