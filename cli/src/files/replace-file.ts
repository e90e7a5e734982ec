import { type BigIntStats, constants } from 'node:fs';
import { access, type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { isBelow, readBounded } from '#workspace';
import { removeLeftovers, temporaryFile } from './temporary-file.js';

/** Why a file is not replaced; otherwise it is. */
export type NotReplaced = 'changed' | 'hard-links' | 'read-only' | 'outside';

/**
 * Replaces a file's content atomically: readers see the old or the new content, and nothing that was saved since the file
 * was read is lost. Keeps mode and owner as far as the system allows, and a link to the file.
 *
 * @param expected the content that was read
 * @param within the folder that the file must be in when links are followed, absolute and without links; default: anywhere
 * @throws the system's errors; the file is unchanged then
 */
export async function replaceFile(
  path: string,
  expected: string,
  content: string,
  within?: string,
): Promise<NotReplaced | undefined> {
  const file = await realpath(path);
  if (within !== undefined && !isBelow(file, within)) return 'outside';
  const before = await stat(file, { bigint: true });
  // the other names would keep the old content
  if (before.nlink > 1n) return 'hard-links';
  // a file that is replaced needs no permission, but its owner has a reason
  if (!(await isWritable(file))) return 'read-only';
  await removeLeftovers(file);
  const temporary = temporaryFile(file);
  try {
    await write(temporary, content, before);
    if (!(await holds(file, expected))) return 'changed';
    await rename(temporary, file);
    return undefined;
  } finally {
    await rm(temporary, { force: true });
  }
}

async function isWritable(file: string): Promise<boolean> {
  try {
    await access(file, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

async function write(temporary: string, content: string, like: BigIntStats): Promise<void> {
  // nobody else reads it before it has the file's owner
  const handle = await open(temporary, 'wx', 0o600);
  try {
    const isOwned = await own(handle, like);
    // a new owner must not get the rights of the old one
    await handle.chmod(Number(like.mode) & (isOwned ? 0o7777 : 0o777));
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** @returns whether a file has the owner and group of another one */
async function own(handle: FileHandle, { uid, gid }: BigIntStats): Promise<boolean> {
  const now = await handle.stat({ bigint: true });
  if (now.uid === uid && now.gid === gid) return true;
  try {
    await handle.chown(Number(uid), Number(gid));
    return true;
  } catch {
    // only root may give files away, but a group of one's own may be kept
    await handle.chown(Number(now.uid), Number(gid)).catch(() => undefined);
    return false;
  }
}

async function holds(file: string, expected: string): Promise<boolean> {
  const bytes = Buffer.from(expected);
  const now = await readBounded(file, { maxBytes: bytes.length });
  return typeof now !== 'string' && now.equals(bytes);
}
