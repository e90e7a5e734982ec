/** The `source` of all diagnostics of the server. */
export const DIAGNOSTIC_SOURCE = 'kubesphere-dingtalk';

/**
 * Request: check the manifests and routing tests of the workspace that are not open. Their diagnostics are sent while the
 * check goes on, and followed from then on. It can be cancelled. Answer: what was found, also in open files.
 */
export const CHECK_WORKSPACE_REQUEST = 'kubesphereDingtalk/checkWorkspace';
export interface CheckWorkspaceParams {
  /** The URIs of folders: only their files are checked; default: all. */
  readonly folders?: readonly string[];
}
export interface CheckWorkspaceAnswer {
  /** How many files were checked, also open ones. */
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  /** Information and hints. */
  readonly others: number;
  /** Whether files were left out, because there are too many. */
  readonly isPartial: boolean;
}
