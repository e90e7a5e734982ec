import type { ClientCapabilities, WorkspaceFolder } from 'vscode-languageserver/node';

/** What a client said of itself at its start. */
export interface ClientInfo {
  readonly capabilities: ClientCapabilities;
  readonly folders: readonly WorkspaceFolder[];
  /** The commands that code lenses may name. */
  readonly commands: ReadonlySet<string>;
}
