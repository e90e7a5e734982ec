import { type Disposable, EventEmitter, Uri, workspace } from 'vscode';
import { BUILT_SCHEME } from '#server/protocol';
import { type BuildSource, namedBy } from './build-source.js';
import type { BuiltText } from './build-text.js';

/** A document and what it is built from. */
interface BuiltDocument {
  readonly source: BuildSource;
  readonly built: BuiltText;
}

/** Documents with what is built, which nobody can edit. */
export interface BuiltDocuments extends Disposable {
  /** The document of a source with a new text. */
  set(source: BuildSource, built: BuiltText): Uri;
  has(document: string): boolean;
  /** The files that a document is built from, and that have unsaved changes. */
  unsaved(document: string): readonly Uri[];
  /** The sources of the documents that are open and use a file. */
  using(file: string): readonly BuildSource[];
}

export function createBuiltDocuments(): BuiltDocuments {
  const documents = new Map<string, BuiltDocument>();
  const changed = new EventEmitter<Uri>();
  const provider = workspace.registerTextDocumentContentProvider(BUILT_SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => documents.get(uri.toString())?.built.text,
  });
  return {
    set(source, built) {
      const path = namedBy(source).path.replace(/\.ya?ml$/, '');
      const uri = Uri.from({ scheme: BUILT_SCHEME, path: `${path}.yaml` });
      documents.set(uri.toString(), { source, built });
      changed.fire(uri);
      return uri;
    },
    has: (document) => documents.has(document),
    unsaved(document) {
      const inputs = documents.get(document)?.built.inputs;
      if (!inputs) return [];
      return workspace.textDocuments.flatMap(({ uri, isDirty }) =>
        isDirty && inputs.has(uri.toString()) ? [uri] : [],
      );
    },
    using(file) {
      const open = new Set(workspace.textDocuments.map(({ uri }) => uri.toString()));
      return [...documents].flatMap(([uri, { source, built }]) =>
        open.has(uri) && built.inputs.has(file) ? [source] : [],
      );
    },
    dispose() {
      provider.dispose();
      changed.dispose();
    },
  };
}
