import type { Connection, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientInfo } from './client-info.js';
import type { Guard } from './guard.js';
import { YAML_EXTENSION_NOTIFICATION, type YamlExtension } from './protocol.js';
import type { SettingsStore } from './settings.js';

/** What is left to another extension that knows YAML but not our kinds, so that nothing stands twice in the editor. */
export interface BesideYaml {
  /** What it does for a document. JSON is never left to it. */
  of(uri: string): YamlExtension;
  onChange(listener: () => void): void;
}

export interface BesideYamlSources {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly settings: SettingsStore;
  readonly guard: Guard;
  readonly client: () => ClientInfo;
}

const NOTHING: YamlExtension = { outlines: false, validates: false };
const EVERYTHING: YamlExtension = { outlines: true, validates: true };

export function createBesideYaml({ connection, documents, settings, guard, client }: BesideYamlSources): BesideYaml {
  const listeners: (() => void)[] = [];
  /** What the client last said since it started. */
  let told: YamlExtension | undefined;
  const of = (uri: string): YamlExtension => {
    const setting = settings.of(uri).besideYamlExtension;
    if (setting === 'all' || documents.get(uri)?.languageId !== 'yaml') return NOTHING;
    return setting === 'leave' ? EVERYTHING : (told ?? client().yamlExtension ?? NOTHING);
  };
  let announced = '';
  const announce = (): void => {
    const now = JSON.stringify(documents.keys().map(of));
    if (now === announced) return;
    announced = now;
    for (const listener of listeners) listener();
  };
  connection.onNotification(
    YAML_EXTENSION_NOTIFICATION,
    guard(
      'yamlExtension',
      (extension: YamlExtension) => {
        told = extension;
        announce();
      },
      undefined,
    ),
  );
  settings.onChange(announce);
  return { of, onChange: (listener) => listeners.push(listener) };
}

/** Findings without those that an extension for YAML shows, too. */
export function withoutGeneral<Found extends { readonly general?: true }>(
  found: readonly Found[],
  { validates }: YamlExtension,
): readonly Found[] {
  return validates ? found.filter(({ general }) => !general) : found;
}
