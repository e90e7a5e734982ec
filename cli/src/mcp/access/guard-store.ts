import { fileURLToPath, pathToFileURL } from 'node:url';
import { phrase } from '#core';
import { type ByteStore, LIMITS, leavesFolders, type StoredText } from '#workspace';
import { UsageError } from '../../usage-error.js';
import { inBoth, isWithin } from './within.js';

export interface GuardOptions {
  /** The folders that may be read: absolute, without links. */
  readonly roots: readonly string[];
  /** Texts that count instead of files, by their URIs. */
  readonly texts: ReadonlyMap<string, string>;
  readonly signal: AbortSignal;
  /** Is called with each text that is read, for hiding its credentials, and for progress. */
  readonly onRead: (text: string) => void;
}

/**
 * A store that reads only what is in some folders, up to a limit, until it is cancelled. What is elsewhere is missing,
 * whatever names it: a path with `..`, a link, a configuration or a routing test.
 */
export function guardStore(store: ByteStore, { roots, texts, signal, onRead }: GuardOptions): ByteStore {
  const rootUris = roots.map((root) => pathToFileURL(root).href);
  let budget: number = LIMITS.manifests.total;
  const narrow = (within: readonly string[] | undefined): readonly string[] =>
    within === undefined
      ? rootUris
      : inBoth(
          within.map((uri) => fileURLToPath(uri)),
          roots,
        ).map((path) => pathToFileURL(path).href);
  const spend = (size: number): void => {
    budget -= size;
    if (budget < 0)
      throw new UsageError(
        phrase('The files are too large together: {limit} MiB is the limit.', {
          limit: LIMITS.manifests.total / 1024 / 1024,
        }),
        phrase('Name fewer files.'),
      );
  };
  return {
    ...store,
    async stat(uri) {
      signal.throwIfAborted();
      const text = texts.get(uri);
      if (text !== undefined) return { isFolder: false, stamp: `${text.length}` };
      return (await isWithin(uri, roots)) ? store.stat(uri) : undefined;
    },
    async list(folder, globs, options = {}) {
      signal.throwIfAborted();
      const inside = globs.filter((glob) => !leavesFolders(store, folder, glob, rootUris));
      if (inside.length === 0 || !(await isWithin(folder, roots))) return { files: [], unreadable: [], outside: [] };
      const found = await store.list(folder, inside, { ...options, within: narrow(options.within) });
      if (found.files.length > LIMITS.manifests.files)
        throw new UsageError(
          phrase('There are {count} files; {limit} is the limit.', {
            count: found.files.length,
            limit: LIMITS.manifests.files,
          }),
          phrase('Name fewer files.'),
        );
      return found;
    },
    async read(uri, options) {
      signal.throwIfAborted();
      const given = texts.get(uri);
      if (given !== undefined) {
        onRead(given);
        return textOf(given);
      }
      if (!(await isWithin(uri, roots))) return { problem: 'ENOENT' };
      const maxBytes = Math.min(options.maxBytes, LIMITS.tests.bytes);
      const read = await store.read(uri, { maxBytes, within: narrow(options.within) });
      if (!('problem' in read)) {
        spend(read.size);
        onRead(read.text);
      }
      return read;
    },
    async readBytes(uri, options) {
      signal.throwIfAborted();
      if (!(await isWithin(uri, roots))) return { problem: 'ENOENT' };
      const maxBytes = Math.min(options.maxBytes, LIMITS.tests.bytes);
      const read = await store.readBytes(uri, { maxBytes, within: narrow(options.within) });
      if (!('problem' in read)) spend(read.length);
      return read;
    },
  };
}

function textOf(text: string): StoredText {
  const byteOrderMark = text.startsWith('\uFEFF');
  return { text: byteOrderMark ? text.slice(1) : text, byteOrderMark, isUtf8: true, size: Buffer.byteLength(text) };
}
