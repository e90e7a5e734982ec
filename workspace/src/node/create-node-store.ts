import { readFile, stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ListOptions, ManifestStore, Unreadable } from '../manifest-store.js';
import { decode } from './decode.js';

/** The files of this machine. */
export function createNodeStore(): ManifestStore {
  return {
    identify(uri) {
      const path = pathOf(uri);
      return path === undefined ? undefined : pathToFileURL(path).href;
    },
    resolve: (folder, path) => pathToFileURL(resolve(fileURLToPath(folder), path)).href,
    relative: (folder, uri) => relative(fileURLToPath(folder), fileURLToPath(uri)),
    display: (uri) => fileURLToPath(uri),
    list,
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
    async read(uri, maxBytes) {
      try {
        const path = fileURLToPath(uri);
        if (maxBytes !== undefined && (await stat(path)).size > maxBytes) return { problem: 'too-large' };
        return decode(await readFile(path));
      } catch (error) {
        return problemOf(error as NodeJS.ErrnoException);
      }
    },
  };
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

async function list(
  folder: string,
  globs: readonly string[],
  { ignore = [], hidden = false, followLinks = false, expandFolders = false }: ListOptions = {},
): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob([...globs], {
    cwd: fileURLToPath(folder),
    absolute: true,
    dot: hidden,
    ignore: [...ignore],
    expandDirectories: expandFolders,
    followSymbolicLinks: followLinks,
  });
  const paths = new Set(found.map((file) => resolve(file)));
  return [...paths].sort().map((path) => pathToFileURL(path).href);
}

function problemOf({ code, message }: NodeJS.ErrnoException): Unreadable {
  return { problem: code ?? message };
}
