/**
 * Request: what changes for the manifests of the workspace, as seen from a file, when the cluster moves to another
 * release. Answer: null when a version is unknown, or when both are the same.
 */
export const UPGRADE_REQUEST = 'kubesphereDingtalk/upgrade';
export interface UpgradeParams {
  readonly textDocument: { readonly uri: string };
  /** A version of KubeSphere or of the notification manager, as in the settings. */
  readonly from: string;
  readonly to: string;
  /** When the alerts arrive, RFC 3339; default: now. */
  readonly at?: string;
}
export type UpgradeAnswer = {
  /** The report in the client's language. Contains no credentials. */
  readonly markdown: string;
  /** Whether something is rejected or lost after the move that was not before. */
  readonly worse: boolean;
} | null;
