import type { Context } from '../context.js';

/** The text of a file as it is in the editor or else on disk; undefined when it cannot be read. */
export async function readText(
  uri: string,
  { documents, store }: Pick<Context, 'documents' | 'store'>,
): Promise<string | undefined> {
  const file = store.identify(uri);
  const open = documents.get(uri) ?? documents.all().find((document) => store.identify(document.uri) === file);
  if (open && (open.uri === uri || file !== undefined)) return open.getText();
  if (file === undefined) return undefined;
  const content = await store.read(file);
  return 'text' in content ? content.text : undefined;
}
