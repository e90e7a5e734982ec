/**
 * Where manifests and the files beside them are kept, by URI. The port of this part: a host with a file system takes
 * `createNodeStore`, one that asks another for files `createVirtualStore`. No method throws for a file that is missing
 * or unreadable.
 */
export interface ManifestStore {
  /** The one URI that this store uses for a file or folder, however it is encoded; undefined when it cannot hold it. */
  identify(uri: string): string | undefined;
  /** The URI of a path, as a person writes it: absolute, or relative to a folder. */
  resolve(folder: string, path: string): string;
  /** The path of a file from a folder, as people read it. */
  relative(folder: string, uri: string): string;
  /** A file as logs name it. */
  display(uri: string): string;
  /** The files below a folder that match one of the globs. */
  list(folder: string, globs: readonly string[], options?: ListOptions): Promise<Listing>;
  /** Whether `list` reads a text as more than the path of one file. */
  isGlob(text: string): Promise<boolean>;
  /** What is at a URI, behind symbolic links; undefined when there is nothing, or it is out of reach. */
  stat(uri: string): Promise<StoredEntry | undefined>;
  read(uri: string, options: ReadOptions): Promise<StoredText | Unreadable>;
}

/** A store that also reads what is not text. */
export interface ByteStore extends ManifestStore {
  /** Such as an archive. */
  readBytes(uri: string, options: ReadOptions): Promise<Uint8Array | Unreadable>;
}

export interface ReadOptions {
  /** Larger files are not read, also those that grow meanwhile. */
  readonly maxBytes: number;
  /** The URIs of folders in one of which the file must be when links are followed; default: anywhere. */
  readonly within?: readonly string[];
  /** Read pipes and devices too, which a person may name on the command line; default: only regular files. */
  readonly pipes?: boolean;
}

export interface ListOptions {
  /** Globs of files and folders to leave out. */
  readonly ignore?: readonly string[];
  /** Include files and folders whose names begin with a dot. */
  readonly hidden?: boolean;
  /** Include files that are symbolic links, and look into folders that are. */
  readonly followLinks?: boolean;
  /** A glob that names a folder stands for all files below it. */
  readonly expandFolders?: boolean;
  /** The URIs of folders: links that leave all of them are not followed; default: all are followed. */
  readonly within?: readonly string[];
}

export interface Listing {
  /** Sorted, each once. */
  readonly files: readonly string[];
  /** Folders that are there but cannot be read, and why; what they hold is left out. */
  readonly unreadable: readonly UnreadableFolder[];
  /** Links that are not followed because they leave the folders of {@link ListOptions.within}. */
  readonly outside: readonly string[];
}

export interface UnreadableFolder extends Unreadable {
  readonly uri: string;
}

export interface StoredEntry {
  readonly isFolder: boolean;
  /** Another text whenever the content may be another one. */
  readonly stamp: string;
}

/** A text without its byte order mark. */
export interface StoredText {
  readonly text: string;
  readonly byteOrderMark: boolean;
  /** False: some bytes are not UTF-8, and the text has U+FFFD in their place. */
  readonly isUtf8: boolean;
  /** In bytes. */
  readonly size: number;
}

/** Why a file cannot be read. */
export interface Unreadable {
  /**
   * `too-large`, `outside` (of the folders that it must be in), `link` (which may lead out of them), `not-a-file` (but a
   * pipe or a device), `lfs` (only a pointer to the content), or the code of the system, such as `ENOENT`; its message when it has no code.
   */
  readonly problem: string;
}
