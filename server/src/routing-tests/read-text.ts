import { readFile } from 'node:fs/promises';
import type { Context } from '../context.js';
import { filePath } from '../file-path.js';

/** The text of a file as it stands in the editor or else on disk; undefined when it cannot be read. */
export async function readText(uri: string, { documents }: Pick<Context, 'documents'>): Promise<string | undefined> {
  const path = filePath(uri);
  const open = documents.get(uri) ?? documents.all().find((document) => filePath(document.uri) === path);
  if (open && (open.uri === uri || path !== undefined)) return open.getText();
  if (path === undefined) return undefined;
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}
