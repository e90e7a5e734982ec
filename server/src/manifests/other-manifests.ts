import { createManifestIndex, dependsOnOthers, factsOfFile, type ManifestIndex, type StreamAnalysis } from '#core';
import type { OpenDocuments } from '../open-documents.js';
import { type DocumentEvents, onceSettled, type SettledSources } from '../settled-changes.js';
import type { WorkspaceManifests } from './workspace-manifests.js';

/** What the workspace holds beside an open file, for those of its findings that depend on it. */
export interface OtherManifestsOf {
  /** Looks for the manifests of the workspace when it is asked for the first time; unknown until they are found. */
  of(stream: StreamAnalysis): ManifestIndex | 'unknown';
  /** The same for a file that is not open, waited for. */
  load(): Promise<ManifestIndex>;
  /** It is otherwise for the files that depend on others. Reported once for files that change together. */
  onChange(listener: () => void): void;
}

export function createOtherManifests(
  manifests: WorkspaceManifests,
  {
    documents,
    open,
    guard,
  }: Pick<SettledSources, 'guard'> & {
    readonly documents: Pick<DocumentEvents, 'onDidChangeContent'>;
    readonly open: Pick<OpenDocuments, 'isPartial' | 'allReady'>;
  },
): OtherManifestsOf {
  const listeners: (() => void)[] = [];
  const index = createManifestIndex();
  let searching: Promise<void> | undefined;
  let found = false;
  let stale = true;
  let announced = revisionsOf(index);
  /** Somebody was told that it is unknown, because a file was not analysed yet. */
  let withheld = false;
  const bringUpToDate = (): void => {
    if (stale) index.update(manifests.known.flatMap(({ uri, facts }) => factsOfFile(uri, facts)));
    stale = false;
  };
  const announce = (): void => {
    bringUpToDate();
    const revisions = revisionsOf(index);
    const isSame = revisions.every((revision, aspect) => revision === announced[aspect]);
    if (isSame && !(withheld && !open.isPartial)) return;
    announced = revisions;
    withheld &&= open.isPartial;
    for (const listener of listeners) listener();
  };
  const announceSettled = onceSettled(guard, 'manifests', announce);
  const search = guard(
    'manifests',
    async () => {
      await manifests.load();
      found = true;
      stale = true;
      bringUpToDate();
      announced = revisionsOf(index);
      // also when nothing was found: what was unknown is known now
      for (const listener of listeners) listener();
    },
    undefined,
  );
  // an open file is judged before its change is announced, and it is among the others itself
  documents.onDidChangeContent(() => {
    stale = true;
  });
  manifests.onChange(() => {
    stale = true;
    if (found) announceSettled();
  });
  const searchOnce = (): Promise<void> => {
    searching ??= search();
    return searching;
  };
  return {
    async load() {
      await searchOnce();
      await open.allReady();
      bringUpToDate();
      return index;
    },
    of(stream) {
      if (!dependsOnOthers(stream)) return NONE;
      void searchOnce();
      if (!found) return 'unknown';
      bringUpToDate();
      withheld ||= open.isPartial;
      return open.isPartial ? 'unknown' : index;
    },
    onChange: (listener) => listeners.push(listener),
  };
}

const NONE = createManifestIndex();

function revisionsOf({ revisions }: ManifestIndex): readonly object[] {
  return Object.values(revisions);
}
