import type { ClientCapabilities, WorkspaceFolder } from 'vscode-languageserver/node';
import type { Language, Translations } from '#core';

/** What a client reports about itself in `initialize`. */
export interface ClientInfo {
  readonly capabilities: ClientCapabilities;
  readonly folders: readonly WorkspaceFolder[];
  /** The commands that code lenses may use. */
  readonly commands: ReadonlySet<string>;
  /** Ends in a slash; undefined: the client cannot open rule pages. */
  readonly docsBaseUri: string | undefined;
  readonly language: Language;
  /** Translations into the client's display language. */
  readonly translations: Translations;
  /** The same, with the schemas' texts. */
  readonly documentation: Translations;
}
