import { createNameIndex, type DataScope, type NameIndex, scopeOf } from '#core';
import type { WorkspaceManifests } from './workspace-manifests.js';

/** Who defines and who uses the names of the workspace. */
export interface WorkspaceNames {
  /** Waits for the search for manifests. */
  load(): Promise<KnownNames>;
  /** The same, looking at every file on disk again, because a change may not have been reported yet. */
  refresh(): Promise<KnownNames>;
  /** What is known without looking: until somebody has asked, the open files only. */
  readonly known: KnownNames;
}

export interface KnownNames {
  readonly index: NameIndex;
  /** Whether some files of the workspace are left out, because there are too many. */
  readonly isPartial: boolean;
  /** Where Secrets and ConfigMaps are looked up. */
  readonly scope: DataScope;
}

/** The index is brought up to date when somebody asks, so that typing costs nothing. */
export function createWorkspaceNames(manifests: WorkspaceManifests): WorkspaceNames {
  const index = createNameIndex();
  const known = (): KnownNames => {
    const files = manifests.known.map(({ uri, facts }) => ({ uri, documents: facts }));
    index.update([...files, ...manifests.routingTests]);
    const objects = manifests.managers.flatMap(({ facts }) => facts.flatMap(({ pipeline }) => pipeline));
    return {
      index,
      isPartial: manifests.isPartial,
      scope: scopeOf(objects.filter((object) => object.kind === 'NotificationManager')),
    };
  };
  return {
    async load() {
      await manifests.load();
      return known();
    },
    async refresh() {
      await manifests.refresh();
      return known();
    },
    get known() {
      return known();
    },
  };
}
