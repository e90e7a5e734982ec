/**
 * Requests of the server for files that it cannot reach: those of other schemes than `file`, and all of them if the server
 * runs in a worker. A client that answers them says so with `servesFiles` in its initialization options. It shows files
 * of the workspace's folders only. No answer is an error.
 */
export const STAT_CLIENT_FILE = 'kubesphereDingtalk/files/stat';
export const READ_CLIENT_FILE = 'kubesphereDingtalk/files/read';
export const LIST_CLIENT_FILES = 'kubesphereDingtalk/files/list';

export interface StatFileParams {
  readonly uri: string;
}

/** Null: there is nothing, or nothing that the client shows. */
export type StatFileAnswer = {
  readonly isFolder: boolean;
  /** It is a symbolic link; the rest is about what is behind it. */
  readonly isLink: boolean;
  /** In bytes. */
  readonly size: number;
  /** In milliseconds; 0: unknown. */
  readonly modified: number;
} | null;

export interface ReadFileParams {
  readonly uri: string;
  /** Larger files are not read. */
  readonly maxBytes: number;
}

export type ReadFileAnswer =
  | {
      /** Without a byte order mark. */
      readonly text: string;
      readonly byteOrderMark: boolean;
      /** False: some bytes are not UTF-8, and the text has U+FFFD in their place. */
      readonly isUtf8: boolean;
      /** In bytes. */
      readonly size: number;
    }
  /** `too-large`, or a code such as `ENOENT`. */
  | { readonly problem: string };

export interface ListFilesParams {
  /** The URI of a folder. */
  readonly folder: string;
  /** Relative to it; the client may answer with other files, too. */
  readonly globs: readonly string[];
  /** The names of folders to leave out, wherever they are. */
  readonly skip: readonly string[];
}

/** The URIs of files. */
export type ListFilesAnswer = readonly string[];
