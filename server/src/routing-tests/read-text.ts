import { type Phrase, phrase } from '#core';
import { type ReadOptions, unreadablePhrase } from '#workspace';
import type { Context } from '../context.js';

/** The text of a file as it is in the editor or else on disk; otherwise why it cannot be read. */
export async function readText(
  uri: string,
  options: ReadOptions,
  { documents, store }: Pick<Context, 'documents' | 'store'>,
): Promise<{ readonly text: string } | { readonly problem: Phrase }> {
  const file = store.identify(uri);
  const open = documents.get(uri) ?? documents.all().find((document) => store.identify(document.uri) === file);
  if (open && (open.uri === uri || file !== undefined)) return { text: open.getText() };
  if (file === undefined) return { problem: phrase('no such file') };
  const content = await store.read(file, options);
  return 'text' in content ? content : { problem: unreadablePhrase(content) };
}
