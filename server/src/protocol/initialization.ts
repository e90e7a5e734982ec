import type { YamlExtension } from './yaml-extension.js';

/** The command that shows completions; clients that implement it get the next ones after one is accepted. */
export const SUGGEST_COMMAND = 'editor.action.triggerSuggest';

export interface InitializationOptions {
  /** The commands that the client implements. Code lenses for other commands show only a title, and completions run none. */
  readonly commands?: readonly string[];
  /** The base URI of the rule pages, named `RULE.md`. Without it, diagnostics have no link. */
  readonly docsBaseUri?: string;
  /** Send diagnostics, and those of closed files only when they are asked for, also if the client could ask itself. */
  readonly pushDiagnostics?: boolean;
  /**
   * The client asks itself where a new line begins, with `textDocument/onTypeFormatting`; the server does not offer to
   * format while typing, which some editors let only one server do.
   */
  readonly handlesNewLines?: boolean;
  /** The client answers the requests of the server for files, such as `kubesphereDingtalk/files/read`. */
  readonly servesFiles?: boolean;
  /** What Red Hat's YAML extension does when the server starts; absent: nothing. */
  readonly yamlExtension?: YamlExtension;
}
