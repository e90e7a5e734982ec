import { type Disposable, EventEmitter, Uri, workspace } from 'vscode';
import { BUILT_SCHEME } from '#server/protocol';

/** Documents with what kustomizations build, which nobody can edit. */
export interface BuiltDocuments extends Disposable {
  /** The document of a folder with a new text. */
  set(folder: Uri, text: string): Uri;
  /** The folder of a document. */
  folderOf(document: string): Uri | undefined;
}

export function createBuiltDocuments(): BuiltDocuments {
  const texts = new Map<string, string>();
  const folders = new Map<string, Uri>();
  const changed = new EventEmitter<Uri>();
  const provider = workspace.registerTextDocumentContentProvider(BUILT_SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => texts.get(uri.toString()),
  });
  return {
    set(folder, text) {
      const uri = Uri.from({ scheme: BUILT_SCHEME, path: `${folder.path}.yaml` });
      texts.set(uri.toString(), text);
      folders.set(uri.toString(), folder);
      changed.fire(uri);
      return uri;
    },
    folderOf: (document) => folders.get(document),
    dispose() {
      provider.dispose();
      changed.dispose();
    },
  };
}
