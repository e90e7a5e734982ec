import type { Connection, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isKustomizationFile } from '#core';
import { createFileUses, type FileUses, type ManifestStore } from '#workspace';
import type { ClientInfo } from '../client-info.js';
import type { Guard } from '../guard.js';
import type { OnFilesChanged } from '../watched-files.js';
import { watchGenerated } from './watch-generated.js';

/** What the files of the workspace are for, by its kustomizations: the open ones as they are in the editor. */
export interface Kustomizations extends Pick<FileUses, 'of' | 'known'> {
  /** Files may have another use now. */
  onChange(listener: () => void): void;
  /** The workspace has other folders now. */
  foldersChanged(): void;
}

export interface KustomizationSources {
  readonly store: ManifestStore;
  readonly connection: Pick<Connection, 'client'>;
  readonly documents: TextDocuments<TextDocument>;
  readonly guard: Guard;
  readonly client: () => ClientInfo;
  readonly onFilesChanged: OnFilesChanged;
}

export function createKustomizations({
  store,
  connection,
  documents,
  guard,
  client,
  onFilesChanged,
}: KustomizationSources): Kustomizations {
  const listeners: (() => void)[] = [];
  const announce = (): void => {
    for (const listener of listeners) listener();
  };
  const folders = (): readonly string[] => client().folders.flatMap(({ uri }) => store.identify(uri) ?? []);
  const uses = createFileUses(withOpen(store, documents), folders);
  const watch = watchGenerated({ connection, guard, client }, uses);
  const update = guard(
    'kustomizations',
    async (uris: readonly string[], again: boolean) => {
      const changed = await Promise.all(uris.map((uri) => uses.update(uri, again)));
      watch();
      if (changed.includes(true)) announce();
    },
    undefined,
  );
  const isGenerated = (uri: string): boolean => uses.generated().has(store.identify(uri) ?? '');
  const updateOne = ({ document: { uri } }: { readonly document: TextDocument }): void => {
    if (isKustomizationFile(uri) || isGenerated(uri)) void update([uri], false);
  };
  // also for one that is opened with unsaved changes, and for changes that are thrown away
  documents.onDidChangeContent(updateOne);
  documents.onDidClose(updateOne);
  onFilesChanged((uris) => {
    const changed = uris.filter((uri) => isKustomizationFile(uri) || isGenerated(uri));
    if (changed.length > 0) void update(changed, true);
  });
  return {
    async of(uri) {
      const use = await uses.of(uri);
      if (isKustomizationFile(uri)) watch();
      return use;
    },
    known: uses.known,
    onChange: (listener) => listeners.push(listener),
    foldersChanged() {
      uses.reload();
      announce();
    },
  };
}

/** The files as they are in the editor, else on disk. */
function withOpen(store: ManifestStore, documents: TextDocuments<TextDocument>): ManifestStore {
  const openAt = (uri: string): TextDocument | undefined =>
    documents.all().find((document) => store.identify(document.uri) === uri);
  return {
    ...store,
    async read(uri, options) {
      const open = openAt(uri);
      if (!open) return store.read(uri, options);
      const text = open.getText();
      if (text.length > options.maxBytes) return { problem: 'too-large' };
      return { text, byteOrderMark: false, isUtf8: true, size: text.length };
    },
  };
}
