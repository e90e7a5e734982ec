import type { StoredText, Unreadable } from '../manifest-store.js';

/**
 * Files that only the host can reach, such as those of a repository in the browser: what a virtual store asks for, by
 * URIs. Nothing throws for what is missing, or for what the host does not show.
 */
export interface VirtualFiles {
  /** What is at a URI, behind symbolic links. */
  stat(uri: string): Promise<VirtualEntry | undefined>;
  /** A text, unless it has more bytes than that. */
  read(uri: string, maxBytes: number): Promise<StoredText | Unreadable>;
  /**
   * The files below a folder.
   *
   * @param globs what is looked for, relative to the folder, in the syntax that all editors share; more may be answered
   * @param skip names of folders that nobody looks into
   */
  list(folder: string, globs: readonly string[], skip: readonly string[]): Promise<readonly string[]>;
}

export interface VirtualEntry {
  readonly isFolder: boolean;
  /** Also of what is behind it. */
  readonly isLink: boolean;
  /** In bytes. */
  readonly size: number;
  /** In milliseconds; 0: the file system does not say. */
  readonly modified: number;
}
