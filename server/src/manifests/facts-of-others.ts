import {
  dependsOnOthers,
  type ManifestFacts,
  mayBeInTemplate,
  mayHoldTemplates,
  type Position,
  type StreamAnalysis,
} from '#core';
import type { WorkspaceManifests } from './workspace-manifests.js';

interface Workspace {
  readonly manifests: WorkspaceManifests;
}

/** What the workspace holds beside a file, waited for; nothing where what is at a position does not depend on it. */
export async function factsOfOthers(
  workspace: Workspace,
  stream: StreamAnalysis,
  position: Position,
): Promise<readonly ManifestFacts[]> {
  return mayBeInTemplate(stream, position) ? await load(workspace, stream) : [];
}

/** The same for the templates between two lines; default: for all of them. */
export async function factsOfOtherFiles(
  workspace: Workspace,
  stream: StreamAnalysis,
  { start, end }: { readonly start: number; readonly end: number } = { start: 0, end: Number.POSITIVE_INFINITY },
): Promise<readonly ManifestFacts[]> {
  const matters = stream.documents.some(
    ({ document, line }) => line <= end && line + document.lineBreaks >= start && mayHoldTemplates(document.text),
  );
  return matters ? await load(workspace, stream) : [];
}

async function load({ manifests }: Workspace, stream: StreamAnalysis): Promise<readonly ManifestFacts[]> {
  return dependsOnOthers(stream) ? (await manifests.load()).flatMap(({ facts }) => facts) : [];
}
