import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver/node';
import type { ClientInfo } from './client-info.js';
import type { Guard } from './guard.js';
import { SETTINGS_SECTION, type Settings } from './protocol.js';

/** The settings as the client last gave them; defaults where it gave none. */
export interface SettingsStore {
  readonly current: EffectiveSettings;
  onChange(listener: () => void): void;
  /** Asks for the settings; call it when the client is ready. */
  start(): Promise<void>;
}

export interface EffectiveSettings {
  readonly sampleFiles: readonly string[];
  readonly codeLensEnabled: boolean;
}

const DEFAULTS: EffectiveSettings = { sampleFiles: [], codeLensEnabled: true };

export function createSettings(connection: Connection, guard: Guard, client: () => ClientInfo): SettingsStore {
  let current = DEFAULTS;
  const listeners: (() => void)[] = [];
  const apply = (settings: unknown): void => {
    current = readSettings(settings);
    for (const listener of listeners) listener();
  };
  const pull = async (): Promise<void> => apply(await connection.workspace.getConfiguration(SETTINGS_SECTION));
  const pulls = (): boolean => client().capabilities.workspace?.configuration === true;

  connection.onDidChangeConfiguration(
    guard(
      'didChangeConfiguration',
      async ({ settings }: { settings: unknown }) => (pulls() ? pull() : apply(sectionOf(settings))),
      undefined,
    ),
  );
  return {
    get current() {
      return current;
    },
    onChange: (listener) => listeners.push(listener),
    start: guard(
      'configuration',
      async () => {
        if (client().capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) {
          await connection.client.register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION });
        }
        if (pulls()) await pull();
        else apply(undefined);
      },
      undefined,
    ),
  };
}

function sectionOf(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null
    ? (settings as Record<string, unknown>)[SETTINGS_SECTION]
    : undefined;
}

function readSettings(value: unknown): EffectiveSettings {
  const { preview, codeLens } = typeof value === 'object' && value !== null ? (value as Settings) : {};
  const files = preview?.sampleFiles;
  return {
    sampleFiles: Array.isArray(files) ? files.filter((file) => typeof file === 'string') : DEFAULTS.sampleFiles,
    codeLensEnabled: typeof codeLens?.enabled === 'boolean' ? codeLens.enabled : DEFAULTS.codeLensEnabled,
  };
}
