import { stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ByteStore, ReadOptions, Unreadable } from '../manifest-store.js';
import { decode } from './decode.js';
import { listFiles } from './list-files.js';
import { problemOf } from './problem-of.js';
import { readBounded } from './read-bounded.js';

/** The files of this machine. */
export function createNodeStore(): ByteStore {
  return {
    identify(uri) {
      const path = pathOf(uri);
      return path === undefined ? undefined : pathToFileURL(path).href;
    },
    resolve: (folder, path) => pathToFileURL(resolve(fileURLToPath(folder), path)).href,
    relative: (folder, uri) => relative(fileURLToPath(folder), fileURLToPath(uri)),
    display: (uri) => fileURLToPath(uri),
    list: listFiles,
    async isGlob(text) {
      const { isDynamicPattern } = await import('tinyglobby');
      return isDynamicPattern(text);
    },
    async stat(uri) {
      try {
        const entry = await stat(fileURLToPath(uri));
        return { isFolder: entry.isDirectory(), stamp: `${entry.size} ${entry.mtimeMs}` };
      } catch {
        return undefined;
      }
    },
    async read(uri, options) {
      const bytes = await readAt(uri, options);
      return 'problem' in bytes ? bytes : decode(bytes);
    },
    readBytes: readAt,
  };
}

async function readAt(uri: string, { within, ...options }: ReadOptions): Promise<Buffer | Unreadable> {
  try {
    const folders = within && { within: within.map((folder) => fileURLToPath(folder)) };
    const bytes = await readBounded(fileURLToPath(uri), { ...options, ...folders });
    return typeof bytes === 'string' ? { problem: bytes } : bytes;
  } catch (error) {
    return problemOf(error as NodeJS.ErrnoException);
  }
}

/** Undefined for what is on no disk, or is no path here, such as a share of another machine. */
function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
