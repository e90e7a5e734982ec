import { Uri, workspace } from 'vscode';

/** The path of a file in the workspace. */
export function showFile(uri: string): string {
  return workspace.asRelativePath(Uri.parse(uri));
}
