import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, realpath, stat } from 'node:fs/promises';
import { isBelow } from './is-below.js';

export interface BoundedOptions {
  readonly maxBytes: number;
  /** Folders in one of which the file must be when links are followed; default: anywhere. */
  readonly within?: readonly string[];
  /** Read pipes and devices, too. */
  readonly pipes?: boolean;
}

export type Bounded = Buffer | 'too-large' | 'outside' | 'not-a-file' | 'EISDIR';

/** Opening a pipe would wait for somebody who writes to it. Windows has neither. */
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a file, and nothing that never ends: everything that reads a file which it did not write itself uses this.
 * @throws the system's errors
 */
export async function readBounded(path: string, { maxBytes, within, pipes = false }: BoundedOptions): Promise<Bounded> {
  const named = await stat(path);
  if (named.isDirectory()) return 'EISDIR';
  if (!named.isFile()) {
    if (!pipes) return 'not-a-file';
    // its path, such as /dev/fd/63, cannot be resolved
    return readOpen(await open(path), undefined, maxBytes);
  }
  const real = await realpath(path);
  if (within && !(await isWithin(real, within))) return 'outside';
  const handle = await open(real, WITHOUT_WAITING);
  // what is at the path may be another thing by now
  return readOpen(handle, (opened) => opened.isFile(), maxBytes);
}

async function isWithin(real: string, folders: readonly string[]): Promise<boolean> {
  // a folder may be missing, and then nothing is in it
  const resolved = await Promise.all(folders.map((folder) => realpath(folder).catch(() => undefined)));
  return resolved.some((folder) => folder !== undefined && isBelow(real, folder));
}

async function readOpen(
  handle: FileHandle,
  isExpected: ((opened: Stats) => boolean) | undefined,
  maxBytes: number,
): Promise<Bounded> {
  try {
    const opened = await handle.stat();
    if (isExpected?.(opened) === false) return 'not-a-file';
    if (opened.size > maxBytes) return 'too-large';
    return await readUpTo(handle, opened.size, maxBytes);
  } finally {
    await handle.close();
  }
}

const LEAST_CHUNK = 64 * 1024;

/** @param expected the size, if it does not change meanwhile; 0 for a pipe */
async function readUpTo(handle: FileHandle, expected: number, maxBytes: number): Promise<Buffer | 'too-large'> {
  const chunks: Buffer[] = [];
  let total = 0;
  for (;;) {
    // one more than expected, so that the next read finds the end
    const chunk = Buffer.allocUnsafe(Math.max(LEAST_CHUNK, expected - total + 1));
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, null);
    if (bytesRead === 0) return chunks.length === 1 ? (chunks[0] ?? Buffer.alloc(0)) : Buffer.concat(chunks);
    total += bytesRead;
    if (total > maxBytes) return 'too-large';
    chunks.push(chunk.subarray(0, bytesRead));
  }
}
