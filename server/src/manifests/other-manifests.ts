import { dependsOnOthers, type ManifestFacts, type OtherManifests, type StreamAnalysis } from '#core';
import type { Guard } from '../guard.js';
import type { OpenDocuments } from '../open-documents.js';
import type { WorkspaceManifests } from './workspace-manifests.js';

/** What the workspace holds beside an open file, for those of its findings that depend on it. */
export interface OtherManifestsOf {
  /** Looks for the manifests of the workspace when it is asked for the first time; unknown until they are found. */
  of(stream: StreamAnalysis): OtherManifests;
  /** It may be otherwise for the files that depend on others. */
  onChange(listener: () => void): void;
}

export function createOtherManifests(
  manifests: WorkspaceManifests,
  open: Pick<OpenDocuments, 'isPartial'>,
  guard: Guard,
): OtherManifestsOf {
  const listeners: (() => void)[] = [];
  let asked = false;
  let found: readonly ManifestFacts[] | undefined;
  let stale = true;
  const announce = (): void => {
    stale = true;
    if (asked) for (const listener of listeners) listener();
  };
  const search = guard(
    'manifests',
    async () => {
      asked = true;
      await manifests.load();
      found = [];
      announce();
    },
    undefined,
  );
  manifests.onChange(announce);
  return {
    of(stream) {
      if (!dependsOnOthers(stream)) return [];
      if (!asked) void search();
      if (found === undefined) return 'unknown';
      if (stale) found = manifests.known.flatMap(({ facts }) => facts);
      stale = false;
      return open.isPartial ? 'unknown' : found;
    },
    onChange: (listener) => listeners.push(listener),
  };
}
