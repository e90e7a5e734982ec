import { type Disposable, Uri, workspace } from 'vscode';
import type { CompareItem, ComparePlace } from '#server/protocol';
import type { ComparedTexts } from './read-texts.js';

const SCHEME = 'kubesphere-dingtalk-compared';

/** The texts of the last comparison as documents that nobody can edit: manifests of a revision, and messages. */
export interface ComparedDocuments extends Disposable {
  /** Replaces the texts. */
  set(texts: ComparedTexts): void;
  /** The document with a place: the file itself where it is in the work tree. */
  at(place: ComparePlace): Uri;
  /** The documents with the two texts of a message. */
  message(title: string, texts: NonNullable<CompareItem['texts']>): { readonly before: Uri; readonly after: Uri };
}

export function createComparedDocuments(): ComparedDocuments {
  let compared: ComparedTexts | undefined;
  const contents = new Map<string, string>();
  let count = 0;
  const provider = workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: ({ query }) => contents.get(query) ?? '',
  });
  const add = (path: string, text: string): Uri => {
    const id = String(++count);
    contents.set(id, text);
    return Uri.from({ scheme: SCHEME, path, query: id });
  };
  return {
    set(texts) {
      compared = texts;
      contents.clear();
    },
    at({ uri, state }) {
      const file = Uri.parse(uri);
      const side = compared?.[state];
      if (!side || side.kind === 'work-tree') return file;
      const text = side.files.find((each) => each.uri === uri)?.text;
      return text === undefined ? file : add(file.path, text);
    },
    message(title, { before, after }) {
      // what a name may hold has no meaning in a path
      const name = `/${title.replaceAll(/[/\\?#]/g, ' ')}.md`;
      return { before: add(name, before), after: add(name, after) };
    },
    dispose: () => provider.dispose(),
  };
}
