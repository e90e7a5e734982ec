/**
 * Request: the manifest files of the workspace as seen from a file, with what is in them in the editor or else on disk.
 * Answer: `ManifestsAnswer`. It holds no text: a client that needs values, such as those of Secrets, reads the files
 * itself.
 */
export const MANIFESTS_REQUEST = 'kubesphereDingtalk/manifests';
export interface ManifestsParams {
  readonly textDocument: { readonly uri: string };
}
export interface ManifestsAnswer {
  /** The files with objects that matter here, the nearest one last: of objects with one name the last counts. */
  readonly files: readonly ManifestFileAnswer[];
  /** The size limit of the search, in bytes: a client reads no file that has grown larger. */
  readonly maxBytes: number;
}
export interface ManifestFileAnswer {
  readonly uri: string;
  /** The kinds of its objects, each once, such as `Receiver` and `Secret`. */
  readonly kinds: readonly string[];
}
