import { dependsOnOthers, type ManifestFacts, mayBeInTemplate, type Position, type StreamAnalysis } from '#core';
import type { WorkspaceManifests } from './workspace-manifests.js';

/** What the workspace holds beside a file, waited for; nothing where what is at a position does not depend on it. */
export async function factsOfOthers(
  { manifests }: { readonly manifests: WorkspaceManifests },
  stream: StreamAnalysis,
  position: Position,
): Promise<readonly ManifestFacts[]> {
  if (!mayBeInTemplate(stream, position) || !dependsOnOthers(stream)) return [];
  return (await manifests.load()).flatMap(({ facts }) => facts);
}
