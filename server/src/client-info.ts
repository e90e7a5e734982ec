import type { ClientCapabilities, WorkspaceFolder } from 'vscode-languageserver/node';
import type { Language, Translations } from '#core';

/** What a client said of itself at its start. */
export interface ClientInfo {
  readonly capabilities: ClientCapabilities;
  readonly folders: readonly WorkspaceFolder[];
  /** The commands that code lenses may name. */
  readonly commands: ReadonlySet<string>;
  /** Ends in a slash; undefined: the pages of the rules cannot be opened. */
  readonly docsBaseUri: string | undefined;
  readonly language: Language;
  /** Into the language that the client shows itself in. */
  readonly translations: Translations;
  /** With those of what the schemas say. */
  readonly documentation: Translations;
}
