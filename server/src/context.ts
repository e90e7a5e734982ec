import type { Connection, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientInfo } from './client-info.js';
import { createGuard, type Guard } from './guard.js';
import { createMatchCounts, type MatchCounts } from './match-counts.js';
import { createOpenDocuments, type OpenDocuments } from './open-documents.js';
import { createSamples, type Samples } from './samples.js';
import { createSettings, type SettingsStore } from './settings.js';

/** What every feature of the server works with. */
export interface Context {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly open: OpenDocuments;
  readonly settings: SettingsStore;
  readonly samples: Samples;
  readonly matchCounts: MatchCounts;
  readonly guard: Guard;
  client: ClientInfo;
}

export function createContext(connection: Connection, documents: TextDocuments<TextDocument>): Context {
  const guard = createGuard(connection);
  let client: ClientInfo = { capabilities: {}, folders: [], commands: new Set() };
  const settings = createSettings(connection, guard, () => client);
  const samples = createSamples(
    connection,
    guard,
    () => client,
    () => settings.current,
  );
  settings.onChange(() => samples.reload());
  return {
    connection,
    documents,
    guard,
    settings,
    samples,
    open: createOpenDocuments(documents),
    matchCounts: createMatchCounts(samples),
    get client() {
      return client;
    },
    set client(info) {
      client = info;
    },
  };
}
