export interface InitializationOptions {
  /** The commands that the client implements. Other commands are left out of code lenses. */
  readonly commands?: readonly string[];
  /** The base URI of the rule pages, named `RULE.md`. Without it, diagnostics have no link. */
  readonly docsBaseUri?: string;
}
