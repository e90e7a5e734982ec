import type { TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  analyseInSteps,
  factsOf,
  isExpectationsFile,
  keepPerObject,
  type ManifestFacts,
  type NamedFile,
  type Release,
  type StreamAnalysis,
} from '#core';
import { LIMITS, type ManifestStore } from '#workspace';
import type { Guard } from '../guard.js';
import type { OpenDocuments } from '../open-documents.js';
import { isBuilt } from '../protocol.js';
import { onSettledChanges } from '../settled-changes.js';
import { finishSteps } from '../take-steps.js';
import { type AcceptedFiles, createAcceptedFiles } from './accepted-files.js';
import { createClosedManifests, holdsManager } from './closed-manifests.js';
import type { ManifestFolders } from './manifest-folders.js';
import { namedInTest } from './read-manifest-file.js';

/** What the manifests of the workspace declare: the open ones as they are in the editor, the others as they are on disk. */
export interface WorkspaceManifests {
  /** The first call searches the files on disk. What is built is not among them. */
  load(): Promise<readonly ManifestFile[]>;
  /** Those that belong to a file: what is built has only itself. */
  around(uri: string): Promise<readonly ManifestFile[]>;
  /** The same, looking at every file on disk again. */
  refresh(): Promise<readonly ManifestFile[]>;
  /** What is known without looking: until somebody has asked, the open files only. */
  readonly known: readonly ManifestFile[];
  /** Whether some files are left out, because there are too many. */
  readonly isPartial: boolean;
  /**
   * The first closed file that contains a text, or may contain it, but is left out because it is too large. Reads those
   * files.
   */
  tooLargeWith(text: string): Promise<string | undefined>;
  /** The first file with a document that cannot be read in which a name occurs oftener than is known. */
  damagedWith(name: string, known: (uri: string) => number): Promise<string | undefined>;
  /** Those that are not open. */
  readonly closed: readonly ManifestFile[];
  /** The names in routing tests, likewise. */
  readonly routingTests: readonly NamedFile[];
  /** Those of {@link known} with a NotificationManager, or the name of the cluster: cheap, because only changes on disk are read again. */
  readonly managers: readonly ManifestFile[];
  /** The analysis of a file that is not open, for a release; undefined: it cannot be read. */
  analyse(uri: string, release: Release): Promise<StreamAnalysis | undefined>;
  /** What the cluster keeps of some of these files, and what it rejects. */
  readonly accepted: AcceptedFiles;
  /** What is known may have changed. */
  onChange(listener: () => void): void;
  /** Only of files that are not open. */
  onDiskChange(listener: () => void): void;
}

export interface ManifestFile {
  readonly uri: string;
  /** The same array for as long as the file stays the same. */
  readonly facts: readonly ManifestFacts[];
}

export interface ManifestSources {
  readonly store: ManifestStore;
  readonly documents: TextDocuments<TextDocument>;
  readonly guard: Guard;
  readonly open: OpenDocuments;
  readonly folders: ManifestFolders;
}

export function createWorkspaceManifests({
  store,
  documents,
  guard,
  open,
  folders,
}: ManifestSources): WorkspaceManifests {
  const listeners: (() => void)[] = [];
  const announce = (): void => {
    for (const listener of listeners) listener();
  };
  const factsOfOpen = keepPerObject(factsOf);

  const openedAt = (uri: string): readonly ManifestFile[] => {
    const stream = open.anyAnalysisOf(uri)?.stream;
    return stream ? [{ uri, facts: factsOfOpen(stream) }] : [];
  };
  const opened = (): readonly ManifestFile[] => open.uris.flatMap((uri) => (isBuilt(uri) ? [] : openedAt(uri)));

  const namedInOpen = keepPerObject((document: TextDocument, _version: number) =>
    namedInTest(store, document.uri, document.getText()),
  );
  const openTests = (): readonly NamedFile[] =>
    documents
      .all()
      .filter(({ uri }) => isExpectationsFile(uri))
      .map((document) => ({ uri: document.uri, documents: namedInOpen(document, document.version) }));

  const closed = createClosedManifests({ store, documents, folders });
  function gather(): readonly ManifestFile[] {
    return [...opened(), ...closed.files];
  }

  function gatherManagers(): readonly ManifestFile[] {
    return [...opened().filter(holdsManager), ...closed.managers];
  }

  const load = async (): Promise<readonly ManifestFile[]> => {
    await folders.load();
    await open.allReady();
    return gather();
  };

  onSettledChanges({ documents, guard, open }, 'manifests', announce);
  documents.onDidClose(announce);
  folders.onChange(announce);
  return {
    load,
    async around(uri) {
      if (!isBuilt(uri)) return load();
      await open.ready(uri);
      return openedAt(uri);
    },
    async refresh() {
      await folders.refresh();
      await open.allReady();
      return gather();
    },
    get known() {
      return gather();
    },
    get closed() {
      return closed.files;
    },
    get isPartial() {
      return folders.isPartial;
    },
    async tooLargeWith(text) {
      for (const uri of folders.tooLarge) {
        if (open.anyAnalysisOf(uri)) continue;
        const content = await store.read(uri, { ...folders.readOptions(), maxBytes: LIMITS.named.bytes });
        const mayContain = 'text' in content ? content.text.includes(text) : content.problem === 'too-large';
        if (mayContain) return uri;
      }
      return undefined;
    },
    async damagedWith(name, known) {
      for (const { uri, facts } of gather()) {
        if (!facts.some(({ isDamaged }) => isDamaged)) continue;
        const opened = documents.get(uri)?.getText();
        const content = opened === undefined ? await store.read(uri, folders.readOptions()) : { text: opened };
        if (!('text' in content) || timesIn(content.text, name) > known(uri)) return uri;
      }
      return undefined;
    },
    get routingTests() {
      return [...openTests(), ...closed.routingTests];
    },
    get managers() {
      return gatherManagers();
    },
    async analyse(uri, release) {
      const content = await store.read(uri, folders.readOptions());
      if ('problem' in content) return undefined;
      return finishSteps(analyseInSteps(content.text, undefined, release, folders.known.get(uri)?.use));
    },
    accepted: createAcceptedFiles({ store, open, folders }),
    onChange: (listener) => listeners.push(listener),
    onDiskChange: (listener) => folders.onChange(listener),
  };
}

/** How often a name occurs that is no part of a longer one. */
function timesIn(text: string, name: string): number {
  const parts = text.split(name);
  return parts.slice(1).filter((part, at) => !/[\w.-]$/.test(parts[at] ?? '') && !/^[\w.-]/.test(part)).length;
}
