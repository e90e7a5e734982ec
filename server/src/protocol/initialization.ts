export interface InitializationOptions {
  /** The commands that the client implements. Code lenses for other commands show only a title. */
  readonly commands?: readonly string[];
  /** The base URI of the rule pages, named `RULE.md`. Without it, diagnostics have no link. */
  readonly docsBaseUri?: string;
}
