import { link, open, rm } from 'node:fs/promises';
import { readBounded } from '#workspace';
import { temporaryFile } from './temporary-file.js';

/** What became of a file: written, or already there with the same or with another content. */
export type CreatedFile = 'created' | 'same' | 'exists';

/**
 * Creates a file atomically: readers see nothing or the whole content. Never replaces a file.
 *
 * @throws the system's errors; there is no file then
 */
export async function createFile(path: string, content: string): Promise<CreatedFile> {
  const temporary = temporaryFile(path);
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    // unlike a renamed file, a link never replaces another one
    await link(temporary, path);
    return 'created';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return (await holds(path, content)) ? 'same' : 'exists';
  } finally {
    await rm(temporary, { force: true });
  }
}

async function holds(path: string, expected: string): Promise<boolean> {
  const bytes = Buffer.from(expected);
  const now = await readBounded(path, { maxBytes: bytes.length });
  return typeof now !== 'string' && now.equals(bytes);
}
