import type { ClientCapabilities, WorkspaceFolder } from 'vscode-languageserver/node';
import { isJsonObject, type Language, type Translations } from '#core';
import { type InitializationOptions, SUGGEST_COMMAND, type YamlExtension } from './protocol.js';

/** What a client reports about itself in `initialize`. */
export interface ClientInfo {
  readonly capabilities: ClientCapabilities;
  readonly folders: readonly WorkspaceFolder[];
  /** The commands that code lenses may use. */
  readonly commands: ReadonlySet<string>;
  /** Ends in a slash; undefined: the client cannot open rule pages. */
  readonly docsBaseUri: string | undefined;
  /** It asks for diagnostics; otherwise they are sent. */
  readonly pullsDiagnostics: boolean;
  /** It shows the next completions after one is accepted, by a command. */
  readonly suggestsAgain: boolean;
  /** It asks itself where a new line begins. */
  readonly handlesNewLines: boolean;
  /** It answers requests for files that the server cannot reach. */
  readonly servesFiles: boolean;
  /** What Red Hat's YAML extension does when the server starts; undefined: the client does not say. */
  readonly yamlExtension: YamlExtension | undefined;
  readonly language: Language;
  /** Translations into the client's display language. */
  readonly translations: Translations;
  /** The same, with the schemas' texts. */
  readonly documentation: Translations;
}

/** Reads a client's initialization options; ignores unexpected values. */
export function readInitializationOptions(options: unknown): Pick<
  ClientInfo,
  'commands' | 'docsBaseUri' | 'handlesNewLines' | 'servesFiles' | 'suggestsAgain' | 'yamlExtension'
> & {
  readonly wantsPush: boolean;
} {
  const { commands, docsBaseUri, handlesNewLines, pushDiagnostics, servesFiles, yamlExtension } = isJsonObject(options)
    ? (options as InitializationOptions)
    : {};
  const known = new Set(Array.isArray(commands) ? commands.filter((command) => typeof command === 'string') : []);
  return {
    // this one is the editor's own
    suggestsAgain: known.delete(SUGGEST_COMMAND),
    commands: known,
    handlesNewLines: handlesNewLines === true,
    servesFiles: servesFiles === true,
    docsBaseUri: typeof docsBaseUri === 'string' && docsBaseUri !== '' ? docsBaseUri.replace(/\/*$/, '/') : undefined,
    wantsPush: pushDiagnostics === true,
    yamlExtension: isJsonObject(yamlExtension)
      ? { outlines: yamlExtension.outlines === true, validates: yamlExtension.validates === true }
      : undefined,
  };
}
