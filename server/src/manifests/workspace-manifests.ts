import { pathToFileURL } from 'node:url';
import type { TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { factsOf, type ManifestFacts, type StreamAnalysis } from '#core';
import { filePath } from '../file-path.js';
import type { OpenDocuments } from '../open-documents.js';
import { onSettledChange } from '../settled-changes.js';
import type { ManifestFolders } from './manifest-folders.js';

/** What the manifests of the workspace declare: the open ones as they are in the editor, the others as they are on disk. */
export interface WorkspaceManifests {
  /** Looks for the files on disk when nobody has asked before. */
  load(): Promise<readonly ManifestFile[]>;
  /** What is known without looking: until somebody has asked, the open files only. */
  readonly known: readonly ManifestFile[];
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
  readonly documents: TextDocuments<TextDocument>;
  readonly open: OpenDocuments;
  readonly folders: ManifestFolders;
}

export function createWorkspaceManifests({ documents, open, folders }: ManifestSources): WorkspaceManifests {
  const listeners: (() => void)[] = [];
  const announce = (): void => {
    for (const listener of listeners) listener();
  };
  const factsOfOpen = memoizeFacts();

  function gather(): readonly ManifestFile[] {
    const opened = open.uris.flatMap((uri): ManifestFile[] => {
      const stream = open.anyAnalysisOf(uri)?.stream;
      return stream ? [{ uri, facts: factsOfOpen(stream) }] : [];
    });
    const paths = new Set(open.uris.map((uri) => filePath(uri)));
    const closed = [...folders.known].flatMap(([path, { facts }]): ManifestFile[] =>
      paths.has(path) || facts.length === 0 ? [] : [{ uri: pathToFileURL(path).href, facts }],
    );
    return [...opened, ...closed];
  }

  onSettledChange(documents, async () => announce());
  documents.onDidClose(announce);
  folders.onChange(announce);
  return {
    async load() {
      await folders.load();
      return gather();
    },
    get known() {
      return gather();
    },
    onChange: (listener) => listeners.push(listener),
    onDiskChange: (listener) => folders.onChange(listener),
  };
}

function memoizeFacts(): (stream: StreamAnalysis) => readonly ManifestFacts[] {
  const known = new WeakMap<StreamAnalysis, readonly ManifestFacts[]>();
  return (stream) => {
    const facts = known.get(stream) ?? factsOf(stream);
    known.set(stream, facts);
    return facts;
  };
}
