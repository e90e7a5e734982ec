import { keepPerObject, type NamedFile, namesCluster } from '#core';
import type { ManifestFile, ManifestSources } from './workspace-manifests.js';

/** The manifests on disk that are not open. What is found stays until a file on disk changes, or one is opened or closed. */
export interface ClosedManifests {
  readonly files: readonly ManifestFile[];
  /** The names in the routing tests. */
  readonly routingTests: readonly NamedFile[];
  /** Those with a NotificationManager, or the name of the cluster. */
  readonly managers: readonly ManifestFile[];
}

export function createClosedManifests({
  store,
  documents,
  folders,
}: Pick<ManifestSources, 'store' | 'documents' | 'folders'>): ClosedManifests {
  interface Found extends ClosedManifests {
    readonly known: typeof folders.known;
  }
  let last: Found | undefined;
  const forget = (): void => {
    last = undefined;
  };
  folders.onChange(forget);
  /** How the store identifies each open file. */
  const openFiles = new Map<string, string | undefined>();
  documents.onDidOpen(({ document: { uri } }) => {
    openFiles.set(uri, store.identify(uri));
    forget();
  });
  documents.onDidClose(({ document: { uri } }) => {
    openFiles.delete(uri);
    forget();
  });
  const found = (): Found => {
    const { known } = folders;
    if (last?.known === known) return last;
    const opened = new Set(openFiles.values());
    const files = [...known].flatMap(([uri, { facts }]): ManifestFile[] =>
      opened.has(uri) || facts.length === 0 ? [] : [{ uri, facts }],
    );
    const routingTests = [...known].flatMap(([uri, { named }]): NamedFile[] =>
      named && !opened.has(uri) ? [{ uri, documents: named }] : [],
    );
    last = { known, files, routingTests, managers: files.filter(holdsManager) };
    return last;
  };
  return {
    get files() {
      return found().files;
    },
    get routingTests() {
      return found().routingTests;
    },
    get managers() {
      return found().managers;
    },
  };
}

export function holdsManager({ facts }: ManifestFile): boolean {
  return holdManager(facts);
}

const holdManager = keepPerObject((facts: ManifestFile['facts']) =>
  facts.some(({ managerVersion, pipeline }) => managerVersion !== undefined || pipeline.some(namesCluster)),
);
